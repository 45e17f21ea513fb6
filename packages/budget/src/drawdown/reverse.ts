import type { EventOf } from '@coflyfr/core'
import type { RulesState } from '@coflyfr/governance/rules'
import { formatPounds, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { fundingKey, type ReserveFunding } from '../budget-year/reserve-funding.ts'
import {
  lineOf,
  mayStandBelowZero,
  refuseCarriedService,
  refuseOverspent,
} from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { refuseEarlierThan, refuseOutsideYear } from '../shared/date-rules.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { firstRefusal, type Rule } from '../shared/rule.ts'
import type { ReverseInYear } from './commands.ts'
import { DrawdownReversed } from './events.ts'
import type { DrawdownReversalRefusal, MoreThanReceived } from './refusals.ts'

/** What a reversal reads besides the year's own stream. */
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
const isWithinReceived: Rule<Reversal, MoreThanReceived> = ({
  state,
  command,
  funding,
  amount,
}) => {
  const { received, reversed } = funding
  const applied = state.yearEnd.applied.get(fundingKey(command.data)) ?? zeroPence
  if (amount <= subtractPence(subtractPence(received, reversed), applied)) return null
  return {
    tag: 'MoreThanReceived',
    reference: command.data.reference,
    amount: formatPounds(amount),
    received: formatPounds(received),
    reversed: formatPounds(reversed),
    appliedAtYearEnd: formatPounds(applied),
  }
}

const headStillHasIt: ReversalRule = ({ state, funding, amount }) => {
  const line = lineOf(state, funding.to)
  return line === undefined || mayStandBelowZero(line)
    ? null
    : refuseOverspent(state, funding.to, amount)
}

const reversalRules: readonly ReversalRule[] = [
  ({ amount }) => refuseNotPositive(amount),
  isWithinReceived,
  ({ command: { effectiveOn, data } }) => refuseOutsideYear(effectiveOn, data.financialYear),
  ({ command: { effectiveOn }, funding }) => refuseEarlierThan(effectiveOn, funding.lastOn),
  ({ state, command: { data }, funding }) =>
    refuseCarriedService(state, data.financialYear, [funding.to]),
  headStillHasIt,
]

/** Gives drawn money back: it leaves the head that holds it, and the reserve receives it by a process. */
export const reverseDrawdown = (
  command: ReverseInYear,
  state: BudgetYear,
  context: ReversalContext,
): Either<DrawdownReversalRefusal, readonly EventOf<typeof DrawdownReversed>[]> => {
  const { effectiveOn, data } = command
  const { reserve, reference, financialYear, reason = null } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const funding = entryOf(state.funding, fundingKey(data))
  if (funding === undefined || funding.received === funding.reversed) {
    return left({ tag: 'NothingToReverse', reserve, reference })
  }
  const amount = data.amount ?? subtractPence(funding.received, funding.reversed)
  const refusal = firstRefusal(reversalRules, { state, command, funding, amount })
  if (refusal !== null) return left(refusal)
  const { to } = funding
  const back = { reserve, reference, amount: formatPounds(amount), financialYear, to, reason }
  return right([DrawdownReversed.of(effectiveOn, back)])
}
