/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
  PlainDateText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { TextOrNull } from '../shared/wire.ts'

const minute = { decision: NonEmptyText, onRecord: t.boolean } as const

/** An earmarked reserve was set up, with its opening balance from `openedOn` on. A null field of the protocol is a finding (DOMAIN §3.3). */
export const ReserveEstablished = defineEvent({
  type: 'ReserveEstablished',
  data: exactObject('ReserveEstablished', {
    reserve: IdText,
    name: NonEmptyText,
    purpose: NonEmptyText,
    openingBalance: PoundsText,
    openedOn: PlainDateText,
    useRule: TextOrNull,
    manager: TextOrNull,
    reviewBy: TextOrNull,
    ...minute,
  }),
})

const toldApart = {
  /** The day of the minute, where it was told apart; else that of the movement. */
  decidedOn: PlainDateText,
} as const

const movement = {
  reserve: IdText,
  reference: NonEmptyText,
  /** Always positive; the type says which way it moves. */
  amount: PoundsText,
  reason: NonEmptyText,
  ...minute,
} as const

/** A head of the budget that gives to a reserve. */
const from = exactObject('from', {
  financialYear: FinancialYearText,
  costCentre: NonEmptyText,
  subjective: NonEmptyText,
})

/**
 * Money was set aside. With `from`, the event is in that year's budget stream and takes the amount out of that head;
 * without it, the event is in the reserve's stream and `reason` states the source.
 */
export const ContributedToReserve = defineEvent({
  type: 'ContributedToReserve',
  data: exactObject(
    'ContributedToReserve',
    { ...movement, from: t.union([from, t.null]) },
    toldApart,
  ),
})

/** The purpose ended, in part or whole, and the amount went back to general use. */
export const ReserveReleased = defineEvent({
  type: 'ReserveReleased',
  data: exactObject('ReserveReleased', movement, toldApart),
})

/** The purpose was replaced and the balance kept; `amount` is the balance on that day. */
export const ReserveRepurposed = defineEvent({
  type: 'ReserveRepurposed',
  data: exactObject(
    'ReserveRepurposed',
    {
      reserve: IdText,
      purpose: NonEmptyText,
      purposeBefore: NonEmptyText,
      amount: PoundsText,
      reason: NonEmptyText,
      ...minute,
    },
    toldApart,
  ),
})

/** Money went from this reserve to another, never through revenue; the event is in the giving reserve's stream. */
export const TransferredBetweenReserves = defineEvent({
  type: 'TransferredBetweenReserves',
  data: exactObject('TransferredBetweenReserves', { ...movement, toReserve: IdText }, toldApart),
})

/** The year's opening balance differs from the last closing one, by a signed amount and for a stated reason (DOMAIN §3.4). */
export const ReserveRestated = defineEvent({
  type: 'ReserveRestated',
  data: exactObject(
    'ReserveRestated',
    {
      reserve: IdText,
      reference: NonEmptyText,
      financialYear: FinancialYearText,
      amount: PoundsText,
      reason: NonEmptyText,
      ...minute,
    },
    toldApart,
  ),
})

/** Every event of a reserve besides its drawdowns and receipts. */
export type ReserveEvent =
  | EventOf<typeof ReserveEstablished>
  | EventOf<typeof ContributedToReserve>
  | EventOf<typeof ReserveReleased>
  | EventOf<typeof ReserveRepurposed>
  | EventOf<typeof TransferredBetweenReserves>
  | EventOf<typeof ReserveRestated>
