import {
  type Answer,
  amountOf,
  counted,
  type Data,
  type Fact,
  isHeld,
  pence,
  type Question,
  stoppedAt,
  sum,
} from './facts.ts'
import type { Told } from './monitoring.ts'

type Step = { readonly by: string; readonly optional?: true }

const decisions = /^Virement(Agreed|Approved|Rejected)$/

/**
 * Each step of the route with its state; steps are skipped if the route ended, or if they are optional and a later one
 * was taken.
 */
const routeOf = (steps: readonly Step[], taken: readonly Fact[], isOver: boolean) => {
  const last = Math.max(...taken.map(({ data }) => steps.findIndex(({ by }) => by === data.by)), -1)
  return steps.map(({ by }, index) => {
    const step = taken.find(({ data }) => data.by === by)
    if (step !== undefined) {
      const { decision, decidedOn: on } = step.data
      return { by, decision, on, state: step.type === 'VirementRejected' ? 'refused' : 'done' }
    }
    return { by, decision: null, on: null, state: isOver || index < last ? 'skipped' : 'waiting' }
  })
}

/** The authority that a pending virement waits for: that of the next step that is not optional. */
const waitsFor = (steps: readonly Step[], taken: readonly Fact[]): string | undefined =>
  steps.find(({ by, optional }) => !optional && !taken.some(({ data }) => data.by === by))?.by

const sectionOf = (state: string, next: string | undefined): string | null => {
  if (state === 'posted' || state === 'reversed') return 'for-information'
  if (state === 'rejected' || state === 'withdrawn') return null
  return next === 'cabinet' || next === 'council' ? 'for-approval' : 'pending'
}

/** Each virement with its state and the day on which it was posted. */
export const virementsTold = (log: readonly Fact[], question: Question): Told | null => {
  const isReached = counted(log, question).some(({ type, data }) => {
    const later: readonly Data[] = type === 'VirementPosted' ? data.laterYears : []
    return later.some(({ financialYear }) => financialYear === question.year)
  })
  const begins = /^Virement(Proposed|Carried|Forwarded)$/
  if (!isReached && !isHeld(log, question, begins)) return null
  const facts = counted(log, stoppedAt(question))
  const begun = facts.filter(
    ({ type, data }) =>
      type === 'VirementProposed' &&
      (question.year === null || data.financialYear === question.year),
  )
  const rows = begun.map((proposed): Answer => {
    const { reference, financialYear } = proposed.data
    const own = facts.filter(
      ({ data }) => data.reference === reference && data.financialYear === financialYear,
    )
    const version = own.findLast(({ type }) => /^Virement(Proposed|Amended)$/.test(type))
    const later = own.filter(({ position }) => position >= (version?.position ?? 0))
    const last = (type: string) => later.find((one) => one.type === type)
    const posted = own.find(({ type }) => type === 'VirementPosted')
    const reversal = facts.find(
      ({ type, data }) =>
        type === 'VirementPosted' &&
        data.reverses === reference &&
        data.financialYear === financialYear,
    )
    const state =
      reversal !== undefined
        ? 'reversed'
        : posted !== undefined
          ? 'posted'
          : last('VirementRejected')
            ? 'rejected'
            : last('VirementWithdrawn')
              ? 'withdrawn'
              : last('VirementApproved')
                ? 'approved'
                : last('VirementAgreed')
                  ? 'agreed'
                  : 'proposed'
    const { kind, reason, legs, contentHash } = (version ?? proposed).data
    const taken = later.filter(({ type }) => decisions.test(type))
    const routed = later.filter(({ data }) => data.route !== undefined).at(-1)
    const { steps } = (routed ?? proposed).data.route
    const isOver = !['proposed', 'agreed'].includes(state)
    const gains = legs.map((leg: Data) => pence(leg.amount)).filter((amount: bigint) => amount > 0n)
    return {
      ...{ reference, financialYear, kind, state, reason, amount: sum(gains), contentHash },
      proposedOn: proposed.effectiveOn,
      postedOn: posted?.effectiveOn ?? null,
      legs: legs,
      route: routeOf(steps, taken, isOver),
      reverses: (version ?? proposed).data.reverses ?? null,
      section: sectionOf(state, waitsFor(steps, taken)),
    }
  })
  const standing = rows.filter(
    ({ state, reverses }) =>
      ['proposed', 'agreed', 'approved'].includes(String(state)) ||
      (state === 'posted' && reverses === null),
  )
  return { rows, totals: { amount: sum(standing.map(({ amount }) => amountOf(amount))) } }
}
