import { type Command, exactObject, FinancialYearText, IdText, NonEmptyText } from '@coflyfr/core'
import { PenceFromPounds } from '@coflyfr/money'
import type * as t from 'io-ts'
import { HeadData } from '../shared/leg.ts'
import { GiftWire } from '../shared/wire.ts'
import { ReserveGiftKind } from './events.ts'
import { PotName } from './pot-name.ts'

/** Codec of the data of `ReceiveReserveFunding`, which the process `reserve-funding` gives. */
export const ReceiveReserveFundingData = exactObject('ReceiveReserveFunding', {
  gift: GiftWire,
  financialYear: FinancialYearText,
  reserve: IdText,
  reference: NonEmptyText,
  to: HeadData,
  amount: PenceFromPounds,
})

/** A year's budget takes what a reserve gave. */
export type ReceiveReserveFunding = Command<
  'ReceiveReserveFunding',
  t.TypeOf<typeof ReceiveReserveFundingData>
>

/** Codec of the data of `ReceiveIntoReserve`, which the process `reserve-receipts` gives. */
export const ReceiveIntoReserveData = exactObject('ReceiveIntoReserve', {
  gift: GiftWire,
  kind: ReserveGiftKind,
  reserve: IdText,
  reference: NonEmptyText,
  amount: PenceFromPounds,
})

/** A reserve takes what a head of the budget or another reserve gave. */
export type ReceiveIntoReserve = Command<
  'ReceiveIntoReserve',
  t.TypeOf<typeof ReceiveIntoReserveData>
>

/** Codec of the data of `ReturnGift`: the giving event, the stream it stands in, and the stream it was meant for. */
export const ReturnGiftData = exactObject('ReturnGift', {
  eventId: NonEmptyText,
  from: PotName,
  to: PotName,
  reason: NonEmptyText,
})

/** The giver takes back what its receiver never took. */
export type ReturnGift = Command<'ReturnGift', t.TypeOf<typeof ReturnGiftData>>
