/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 *
 * A receipt repeats a gift of another stream so that this stream's deciders can count it; reports count the gift alone.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
  oneOf,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { GiftWire, HeadWire } from '../shared/wire.ts'

/** The budget of a year received what a reserve gave (DrawdownPosted): from here on it can be spent or vired. */
export const ReserveFundingReceived = defineEvent({
  type: 'ReserveFundingReceived',
  data: exactObject('ReserveFundingReceived', {
    gift: GiftWire,
    financialYear: FinancialYearText,
    reserve: IdText,
    reference: NonEmptyText,
    to: HeadWire,
    amount: PoundsText,
  }),
})

/** Which event gave money to a reserve: ContributedToReserve, TransferredBetweenReserves or DrawdownReversed. */
export const ReserveGiftKind = oneOf('contribution', 'transfer', 'reversed-drawdown')

/** A reserve received what a head of the budget or another reserve gave: from here on it can be drawn. */
export const MoneyReceivedIntoReserve = defineEvent({
  type: 'MoneyReceivedIntoReserve',
  data: exactObject('MoneyReceivedIntoReserve', {
    gift: GiftWire,
    kind: ReserveGiftKind,
    reserve: IdText,
    reference: NonEmptyText,
    amount: PoundsText,
  }),
})

/**
 * A transfer that its receiver never took in came back to the giver, in whose stream this event is. Reports undo the
 * transfer by its `kind`.
 */
export const GiftReturned = defineEvent({
  type: 'GiftReturned',
  data: exactObject('GiftReturned', {
    gift: GiftWire,
    kind: oneOf('drawdown', 'contribution', 'transfer', 'reversed-drawdown'),
    /** The reserve that gave; for a contribution and a reversed drawdown, the one that should have received. */
    reserve: IdText,
    reference: NonEmptyText,
    /** The budget head at the other end; null between two reserves. */
    head: t.union([HeadWire, t.null]),
    amount: PoundsText,
    reason: NonEmptyText,
  }),
})

/** Every event that answers a gift. */
export type ReceiptEvent =
  | EventOf<typeof ReserveFundingReceived>
  | EventOf<typeof MoneyReceivedIntoReserve>
  | EventOf<typeof GiftReturned>
