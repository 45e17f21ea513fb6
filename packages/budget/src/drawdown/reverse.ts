import { datedInOrder, type EventOf } from '@coflyfr/core'
import { atMost, type RulesState } from '@coflyfr/governance/rules'
import { addPence, formatPounds, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { takenFrom } from '../budget-year/balances.ts'
import { fundingKey, type ReserveFunding } from '../budget-year/reserve-funding.ts'
import { headGives, measureLegs, refuseCarriedService } from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { refuseOutsideYear } from '../shared/date-rules.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { andThen, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
import type { ReverseInYear } from './commands.ts'
import { DrawdownReversed } from './events.ts'
import type { DrawdownReversalRefusal, MoreThanReceived, NothingToReverse } from './refusals.ts'

/** What a reversal reads from other streams. */
export interface ReversalContext {
  readonly rules: RulesState
}

/** A reversal that somebody asks for. */
interface Reversal {
  readonly state: BudgetYear
  readonly command: ReverseInYear
  readonly funding: ReserveFunding
  readonly amount: Pence
}

type ReversalRule = Rule<Reversal, DrawdownReversalRefusal>

/** What met an overspend at the year's end is spent, and does not go back. */
const isWithinReceived: Rule<Reversal, MoreThanReceived> = limitRule(
  'it is no more than the head still holds of what it received',
  ({ state, command, funding, amount }) => {
    const { reference } = command.data
    const { received, reversed } = funding
    const applied = state.yearEnd.applied.get(fundingKey(command.data)) ?? zeroPence
    const total = addPence(reversed, applied)
    const refuse = (): MoreThanReceived => ({
      tag: 'MoreThanReceived',
      reference,
      amount: formatPounds(amount),
      received: formatPounds(received),
      reversed: formatPounds(reversed),
      appliedAtYearEnd: formatPounds(applied),
    })
    return [{ count: atMost({ of: reference, limit: received, total, asked: amount }), refuse }]
  },
)

const headStillHasIt: ReversalRule = limitRule(
  headGives,
  ({ state, funding, amount }) => measureLegs(state, [takenFrom(funding.to, amount)]),
  'R4',
)

const reversalRules: readonly ReversalRule[] = [
  rule('the amount is above zero', ({ amount }) => refuseNotPositive(amount)),
  isWithinReceived,
  rule('the date is in the financial year', ({ command: { effectiveOn, data } }) =>
    refuseOutsideYear(effectiveOn, data.financialYear),
  ),
  rule('it is not dated before the previous step', ({ command: { effectiveOn }, funding }) =>
    datedInOrder(effectiveOn, funding.lastOn),
  ),
  rule('the head’s service has not been carried forward', ({ state, command: { data }, funding }) =>
    refuseCarriedService(state, data.financialYear, [funding.to]),
  ),
  headStillHasIt,
]

const findFunding = (
  state: BudgetYear,
  { data: { reserve, reference } }: ReverseInYear,
): Either<NothingToReverse, ReserveFunding> => {
  const funding = entryOf(state.funding, fundingKey({ reserve, reference }))
  return funding === undefined || funding.received === funding.reversed
    ? left({ tag: 'NothingToReverse', reserve, reference })
    : right(funding)
}

/** Gives drawn money back: it leaves the head that holds it, and the reserve receives it by a process. */
export const reverseDrawdown = (
  command: ReverseInYear,
  state: BudgetYear,
  context: ReversalContext,
): Judged<DrawdownReversalRefusal, readonly EventOf<typeof DrawdownReversed>[]> => {
  const { effectiveOn, data } = command
  const { reserve, reference, financialYear, reason = null } = data
  const found = judgeFound(
    'the year’s budget still holds money from it',
    findFunding(state, command),
  )
  return judgeAct(context.rules, command, () =>
    andThen(found, (funding) => {
      const amount = data.amount ?? subtractPence(funding.received, funding.reversed)
      return mapJudged(judgeRules(reversalRules, { state, command, funding, amount }), () => {
        const { to } = funding
        const back = { reserve, reference, amount: formatPounds(amount), financialYear, to, reason }
        return [DrawdownReversed.of(effectiveOn, back)]
      })
    }),
  )
}
