import type { EventOf } from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { refuseCarriedService, refuseNoBudget, refuseUnknownLine } from '../budget-year/rules.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { refuseUnknownReserve } from '../reserve/rules.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { refuseNotSystem } from '../shared/authority.ts'
import { headKey } from '../shared/leg.ts'
import type { ReceiveIntoReserve, ReceiveReserveFunding } from './commands.ts'
import { MoneyReceivedIntoReserve, ReserveFundingReceived } from './events.ts'
import type { Gift, Gifts } from './gifts.ts'
import type { ReceiveFundingRefusal, ReceiveIntoReserveRefusal } from './refusals.ts'
import { refuseReceipt } from './rules.ts'

/** What a receipt reads from other streams: what the giver's stream says it gave. */
export interface ReceiptContext {
  readonly gifts: Gifts
}

/** Takes what a reserve gave into a head of the year's budget. */
export const receiveReserveFunding = (
  command: ReceiveReserveFunding,
  state: BudgetYear,
  { gifts }: ReceiptContext,
): Either<ReceiveFundingRefusal, readonly EventOf<typeof ReserveFundingReceived>[]> => {
  const { effectiveOn, data } = command
  const { gift, financialYear, reserve, reference, to, amount } = data
  const isClaimed = (given: Gift): boolean =>
    given.kind === 'drawdown' &&
    given.to === `budget-${financialYear}` &&
    given.reserve === reserve &&
    given.reference === reference &&
    given.amount === amount &&
    given.head !== null &&
    headKey(given.head) === headKey(to)
  const refusal =
    refuseNotSystem(command) ??
    refuseNoBudget(state, financialYear) ??
    refuseUnknownLine(state, financialYear, [to]) ??
    refuseCarriedService(state, financialYear, [to]) ??
    refuseReceipt(gifts, state.receipts, gift, isClaimed)
  if (refusal !== null) return left(refusal)
  return right([ReserveFundingReceived.of(effectiveOn, { ...data, amount: formatPounds(amount) })])
}

/** Takes what a head of the budget or another reserve gave into a reserve. */
export const receiveIntoReserve = (
  command: ReceiveIntoReserve,
  state: ReserveAccount,
  { gifts }: ReceiptContext,
): Either<ReceiveIntoReserveRefusal, readonly EventOf<typeof MoneyReceivedIntoReserve>[]> => {
  const { effectiveOn, data } = command
  const { gift, kind, reserve, reference, amount } = data
  const isClaimed = (given: Gift): boolean =>
    given.kind === kind &&
    given.to === `reserve-${reserve}` &&
    given.reference === reference &&
    given.amount === amount
  const refusal =
    refuseNotSystem(command) ??
    refuseUnknownReserve(state, reserve) ??
    refuseReceipt(gifts, state.receipts, gift, isClaimed)
  if (refusal !== null) return left(refusal)
  return right([
    MoneyReceivedIntoReserve.of(effectiveOn, { ...data, amount: formatPounds(amount) }),
  ])
}
