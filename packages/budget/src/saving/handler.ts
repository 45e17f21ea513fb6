import { type CommandHandler, streamName } from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { decideReduction, type ReductionCommand, type ReductionContext } from './decide.ts'
import type { ReductionEvent } from './events.ts'
import type { ReductionRefusal } from './refusals.ts'
import {
  evolveReductions,
  initialReductions,
  type ReductionsState,
  reductionEvents,
} from './state.ts'

/** Approves, reports and removes reductions on `savings-<year>`. */
export const reductionHandler: CommandHandler<
  ReductionCommand,
  ReductionsState,
  ReductionEvent,
  ReductionContext,
  ReductionRefusal
> = {
  name: 'reductions',
  decider: { initialState: initialReductions, evolve: evolveReductions, decide: decideReduction },
  events: reductionEvents,
  streamOf: ({ data }) => streamName('savings', data.financialYear),
  contextOf: ({ actor }) => ({ rules: rulesSource(), minutes: decisionSource(actor.role) }),
}
