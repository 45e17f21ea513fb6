import { type ContextSource, contextSource, type EventOf, streamName } from '@coflyfr/core'
import type { PlanContent } from '../plan/content.ts'
import { PlanApproved, PlanSubmitted } from '../plan/events.ts'

/** The versions of a plan that a purpose can name a theme or action of. */
export interface PlanInForce {
  readonly submitted: PlanContent | null
  readonly inForce: PlanContent | null
}

type VersionEvent = EventOf<typeof PlanSubmitted> | EventOf<typeof PlanApproved>

const evolve = (state: PlanInForce, event: VersionEvent): PlanInForce =>
  event.type === 'PlanSubmitted'
    ? { ...state, submitted: event.data.content }
    : { ...state, inForce: state.submitted }

/** The version of a plan that is in force, as context of naming its themes and actions as a purpose. */
export const planInForce = (plan: string): ContextSource<PlanInForce> =>
  contextSource<PlanInForce, VersionEvent>({
    name: 'plan-in-force',
    stream: streamName('plan', plan),
    events: [PlanSubmitted, PlanApproved],
    initialState: () => ({ submitted: null, inForce: null }),
    evolve,
  })
