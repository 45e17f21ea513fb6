import type { EventOf, Placed, PlainDate } from '@coflyfr/core'
import type {
  CaseClosed,
  CaseFactVoided,
  ReferralAccepted,
  ReferralReopened,
} from '@coflyfr/outcomes/events'
import type { ReferralStep, WorkforcesState } from './state.ts'

/** The events of a case that decide whether it is open. */
export type OpenCaseEvent =
  | EventOf<typeof ReferralAccepted>
  | EventOf<typeof ReferralReopened>
  | EventOf<typeof CaseClosed>
  | EventOf<typeof CaseFactVoided>

type StepsOf = Exclude<OpenCaseEvent, { readonly type: 'CaseFactVoided' }>

const stepsIn = ({ type, data, effectiveOn: on }: StepsOf): readonly ReferralStep[] => {
  const { referral } = data
  if (type === 'CaseClosed') return [{ referral, on, isOpen: false }]
  const opened = { referral, on, isOpen: true }
  if (type === 'ReferralReopened' || data.closedOn === null) return [opened]
  return [opened, { referral, on: data.closedOn, isOpen: false }]
}

/** Folds one event that opens or closes a referral, or voids such an event. */
export const foldReferral = ({ cases }: WorkforcesState, event: Placed<OpenCaseEvent>): void => {
  const steps = cases.get(event.data.case) ?? new Map<number, readonly ReferralStep[]>()
  if (event.type === 'CaseFactVoided') steps.delete(event.data.revision)
  else steps.set(event.revision, stepsIn(event))
  cases.set(event.data.case, steps)
}

const isOpen = (steps: ReadonlyMap<number, readonly ReferralStep[]>, day: PlainDate): boolean => {
  const latest = new Map<string, ReferralStep>()
  const inOrder = [...steps].sort(([one], [other]) => one - other).flatMap(([, of]) => of)
  for (const step of inOrder) {
    if (step.on > day) continue
    const known = latest.get(step.referral)
    if (known === undefined || known.on <= step.on) latest.set(step.referral, step)
  }
  return [...latest.values()].some((step) => step.isOpen)
}

/** How many children have an open referral at the end of a day; null if the ledger has no referral by then. */
export const openChildrenOn = ({ cases }: WorkforcesState, day: PlainDate): number | null => {
  const known = [...cases.values()].filter((steps) =>
    [...steps.values()].some((of) => of.some(({ on }) => on <= day)),
  )
  return known.length === 0 ? null : known.filter((steps) => isOpen(steps, day)).length
}
