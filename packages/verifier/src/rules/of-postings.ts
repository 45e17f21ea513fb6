import type { LaterYear, Leg } from '../event.ts'
import { isInYear } from '../text/dates.ts'
import {
  type Checks,
  type Decision,
  distinct,
  may,
  must,
  type Rule,
  refused,
  same,
} from './decision.ts'
import { given, uncarried } from './of-proposals.ts'
import { byProcess } from './processes.ts'
import { type BudgetState, giftKey } from './state/budget-state.ts'
import { approversOf } from './state/steps.ts'
import { isPending, type Virement } from './state/virement-state.ts'

const budgetOf = ({ data, states }: Decision): BudgetState => states.budget(data.financialYear)

const known = (decision: Decision): Virement | undefined =>
  budgetOf(decision).virements.get(decision.data.reference)

const documentFields = [
  'financialYear',
  'kind',
  'reason',
  'legs',
  'laterYears',
  'contentHash',
  'reverses',
] as const

const posted: Rule = function* (decision) {
  const { data, event } = decision
  const budget = budgetOf(decision)
  const before = known(decision)
  yield* may(decision, 'PostVirement')
  if (before?.status !== 'approved') {
    yield refused(`it is ${before?.status ?? 'unknown'}, not approved`)
    return
  }
  yield* must(isInYear(event.effectiveOn, data.financialYear), 'it is not dated in the year')
  yield* must(event.effectiveOn >= before.lastStepOn, 'it is dated before the previous step')
  yield* distinct(decision, 'poster', event.effectiveOn, [
    ...before.proposers,
    ...approversOf(before.steps),
  ])
  const { document } = before
  yield* uncarried(budget, document.legs)
  if (document.kind !== 'technical') yield* given(budget, document.legs, 'pending')
  for (const field of documentFields) yield* same(`data.${field}`, data[field], document[field])
}

const withdrawn: Rule = function* (decision) {
  const before = known(decision)
  yield* may(decision, 'WithdrawVirement')
  if (before === undefined || !isPending(before)) {
    yield refused(`it is ${before?.status ?? 'unknown'}`)
    return
  }
  yield* must(
    decision.event.effectiveOn >= before.lastStepOn,
    'it is dated before the previous step',
  )
}

const opposite = (amount: string): string =>
  amount.startsWith('-') ? amount.slice(1) : `-${amount}`

const oppositeLegs = (legs: readonly Leg[]): readonly Leg[] =>
  legs.map((leg) => ({ ...leg, amount: opposite(leg.amount) }))

const oppositeYears = (years: readonly LaterYear[]): readonly LaterYear[] =>
  years.map(({ financialYear, legs }) => ({ financialYear, legs: oppositeLegs(legs) }))

const reversed: Rule = function* (decision) {
  const { data, append, number } = decision
  const budget = budgetOf(decision)
  const before = known(decision)
  yield* may(decision, 'ReverseVirement')
  if (before?.status !== 'posted') {
    yield refused(`it is ${before?.status ?? 'unknown'}, not posted`)
    return
  }
  const isLive = (reference: string): boolean => {
    const status = budget.virements.get(reference)?.status
    return status !== 'rejected' && status !== 'withdrawn'
  }
  yield* must(!before.reversals.some(isLive), 'it is being reversed')
  const next = append[number + 1]
  yield* same('next', next?.type, 'VirementProposed')
  if (next === undefined) return
  const { document } = before
  yield* same('reference', next.data.reference, data.reversalReference)
  yield* same('reason', next.data.reason, data.reason)
  yield* same('reverses', next.data.reverses, data.reference)
  yield* same('kind', next.data.kind, document.kind)
  yield* same('legs', next.data.legs, oppositeLegs(document.legs))
  yield* same('laterYears', next.data.laterYears, oppositeYears(document.laterYears))
}

/** Why the legs of an earlier year's virement cannot enter this year's budget, or undefined if they can. */
export const keptOut = (
  budget: BudgetState,
  legs: readonly Leg[],
  isTechnical: boolean,
): string | undefined => {
  const lines = legs.map((leg) => budget.heads.line(leg))
  if (lines.includes(undefined)) return 'a head is not a line of the budget'
  if (legs.some((leg) => budget.isCarried(leg))) return 'a head has already been carried forward'
  if (new Set(lines.map((line) => line?.fund)).size > 1) return 'capital and revenue are mixed'
  if (!isTechnical && lines.some((line) => line?.controllable === false))
    return 'a head is not controllable'
  return undefined
}

function* later(decision: Decision): Checks {
  const { data, event, states } = decision
  const gift = states.giver(data.gift)
  const year = gift?.data.laterYears?.find(
    ({ financialYear }) => financialYear === data.financialYear,
  )
  if (gift?.type !== 'VirementPosted' || gift.id !== data.gift.eventId || year === undefined) {
    yield refused('the gift is no virement with this later year')
    return
  }
  const budget = budgetOf(decision)
  yield* must(!budget.receivedGifts.has(giftKey(data.gift)), 'it has already been taken')
  yield* same('data.legs', data.legs, year.legs)
  yield* same('data.reference', data.reference, gift.data.reference)
  yield* same('data.postedInYear', data.postedInYear, gift.data.financialYear)
  const { reference, financialYear, postedInYear, legs } = data
  yield* byProcess(decision, {
    name: 'later-years',
    command: 'CarryVirement',
    gift,
    suffix: `:${financialYear}`,
    effectiveOn: gift.effectiveOn,
    data: { reference, financialYear, postedInYear, legs, gift: data.gift },
  })
  const { isApproved } = budget.heads
  const isCarried = isApproved && !budget.includes.includes(data.reference)
  yield* same('type', event.type, isCarried ? 'VirementCarried' : 'VirementForwarded')
  if (!isCarried) return
  const fault = keptOut(budget, data.legs, gift.data.kind === 'technical')
  yield* must(fault === undefined, fault ?? '')
}

const carried: Rule = function* (decision) {
  // In the append of an approved budget it is checked with the approval.
  if (decision.append[0].type !== 'BudgetApproved') yield* later(decision)
}

/** Rules of virements once they are decided, by type of event. */
export const rulesOfPostings = {
  VirementPosted: posted,
  VirementWithdrawn: withdrawn,
  VirementReversed: reversed,
  VirementForwarded: later,
  VirementCarried: carried,
} satisfies { readonly [type: string]: Rule }
