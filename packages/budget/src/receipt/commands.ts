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

/** Takes money given by a reserve into a year's budget. */
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

/** Takes money given by a head of the budget or another reserve into a reserve. */
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

/** Returns money to its giver that its receiver never took in. */
export type ReturnGift = Command<'ReturnGift', t.TypeOf<typeof ReturnGiftData>>
