import type { BudgetLine, Leg } from '../event.ts'
import { larger } from '../extremes.ts'
import { isInYear, lastDayOf, yearBefore } from '../text/dates.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import { budgetHash } from './content-hash.ts'
import { type Checks, type Decision, may, must, type Rule, same, supported } from './decision.ts'
import { areHeadsOnce, headKey, netOf } from './heads.ts'
import { keptOut } from './of-postings.ts'
import { given, uncarried } from './of-proposals.ts'
import { BudgetState, type giftKey } from './state/budget-state.ts'

const sumMax = penceOf('1000000000000000.00')

function* soundLines(lines: readonly BudgetLine[]): Checks {
  yield* must(lines.length > 0, 'there are no lines')
  yield* must(areHeadsOnce(lines), 'a head is listed twice')
  yield* must(
    !lines.some(({ kind, amount }) => kind === 'income' && penceOf(amount) > 0n),
    'a line of income has a positive amount',
  )
  const sum = netOf(lines)
  yield* must(sum <= sumMax && sum >= -sumMax, 'the sum is too large')
}

const budgetOf = ({ data, states }: Decision): BudgetState => states.budget(data.financialYear)

const drafted: Rule = function* (decision) {
  const { data, event } = decision
  yield* may(decision, 'DraftBudgetLines')
  yield* must(!budgetOf(decision).heads.isApproved, 'a budget is approved')
  yield* must(event.effectiveOn <= lastDayOf(data.financialYear), 'it is dated after the year')
  yield* soundLines(data.lines)
}

/** The virements of earlier years that a budget takes up, in their order. */
function* taken(decision: Decision, lines: readonly BudgetLine[]): Checks {
  const { data, event, append, number } = decision
  const before = budgetOf(decision)
  const after = new BudgetState()
  after.heads.approve(lines)
  const expected = [...before.forwarded.values()].filter(
    (forwarded) =>
      !data.includes.includes(forwarded.data.reference) &&
      keptOut(after, forwarded.data.legs, isTechnical(decision, forwarded.data.gift)) === undefined,
  )
  const found = append.slice(number + 1)
  yield* same(
    'taken up',
    found.map(({ type }) => type),
    expected.map(() => 'VirementCarried'),
  )
  for (const [at, forwarded] of expected.entries()) {
    const { effectiveOn } = forwarded
    yield* same('taken up', found[at]?.data, forwarded.data)
    const day = larger(effectiveOn, event.effectiveOn)
    yield* same('effectiveOn', found[at]?.effectiveOn, day)
  }
}

const isTechnical = ({ states }: Decision, gift: Parameters<typeof giftKey>[0]): boolean =>
  states.giver(gift)?.data.kind === 'technical'

const approved: Rule = function* (decision) {
  const { data, event, hashing, states } = decision
  const budget = budgetOf(decision)
  const { financialYear, fromDraft, contentHash } = data
  const lines = fromDraft ? budget.draftedLines() : data.lines
  const decidedOn = data.decidedOn ?? event.effectiveOn
  yield* may(decision, 'ApproveBudget', decidedOn)
  yield* must(!budget.heads.isApproved, 'a budget is approved')
  yield* must(event.effectiveOn <= lastDayOf(financialYear), 'it is dated after the year')
  if (fromDraft && data.decidedOn !== undefined)
    yield* must(decidedOn >= budget.lastDraftedOn(), 'it was decided before the draft')
  yield* soundLines(lines)
  if (fromDraft) yield* same('data.lines', data.lines, [])
  yield* same('data.count', data.count, lines.length)
  yield* same('data.total', data.total, poundsOf(netOf(lines)))
  yield* same('data.contentHash', contentHash, budgetHash(hashing, financialYear, lines))
  const revenue = new Set(lines.filter(({ fund }) => fund === 'revenue').map(headKey))
  const { carryForwardTargets } = states.budget(yearBefore(financialYear))
  yield* must(
    carryForwardTargets.every((head) => revenue.has(headKey(head))),
    'a head that money is carried forward to is not a revenue line',
  )
  yield* supported(decision, {
    decidedOn,
    subject: { kind: 'budget', reference: financialYear, contentHash },
  })
  yield* taken(decision, lines)
}

function* addition(decision: Decision, command: string): Checks {
  const { data, event } = decision
  const budget = budgetOf(decision)
  yield* may(decision, command)
  yield* must(budget.heads.isApproved, 'no budget is approved')
  const isNew = !budget.references.has(`${event.type} ${data.reference}`)
  yield* must(isNew, `the reference ${data.reference} has already been used`)
  yield* must(isInYear(event.effectiveOn, data.financialYear), 'it is not dated in the year')
  yield* must(
    !data.legs.some(({ amount }) => penceOf(amount) === 0n),
    'a leg has an amount of zero',
  )
  yield* must(areHeadsOnce(data.legs), 'a head is listed twice')
  yield* must(
    data.legs.every((leg) => budget.heads.line(leg) !== undefined),
    'a head is not a line of the budget',
  )
  yield* uncarried(budget, data.legs)
  const funds = new Set(data.legs.map((leg) => budget.heads.line(leg)?.fund))
  yield* must(funds.size <= 1, 'capital and revenue are mixed')
}

const lineOf = (decision: Decision, leg: Leg): BudgetLine | undefined =>
  budgetOf(decision).heads.line(leg)

const granted: Rule = function* (decision) {
  const { data } = decision
  yield* addition(decision, 'ReceiveSpecificGrant')
  yield* must(data.legs.length >= 2, 'there are fewer than two legs')
  yield* must(netOf(data.legs) === 0n, 'the legs do not add up to zero')
  yield* must(
    data.legs.every(
      (leg) => !leg.amount.startsWith('-') || lineOf(decision, leg)?.kind === 'income',
    ),
    'a negative leg is not on a line of income',
  )
  yield* supported(decision, { subject: { kind: 'budget', reference: data.financialYear } })
}

const estimated: Rule = function* (decision) {
  const { data } = decision
  yield* addition(decision, 'ApproveSupplementaryEstimate')
  yield* must(data.legs.length > 0 && netOf(data.legs) !== 0n, 'the legs add up to zero')
  yield* must(
    data.legs.every((leg) => lineOf(decision, leg)?.controllable === true),
    'a head is not controllable',
  )
  yield* given(budgetOf(decision), data.legs)
  yield* supported(decision, { subject: { kind: 'budget', reference: data.financialYear } })
}

/** Rules of budgets and of what is added to them, by type of event. */
export const rulesOfBudgets = {
  BudgetLinesDrafted: drafted,
  BudgetApproved: approved,
  SpecificGrantReceived: granted,
  SupplementaryEstimateApproved: estimated,
} satisfies { readonly [type: string]: Rule }
