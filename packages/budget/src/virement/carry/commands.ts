import { type Command, exactObject, FinancialYearText, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { LegData } from '../../shared/leg.ts'
import { GiftWire } from '../../shared/wire.ts'

/** Codec of the data of `CarryVirement`, which the process `later-years` gives. */
export const CarryVirementData = exactObject('CarryVirement', {
  reference: NonEmptyText,
  financialYear: FinancialYearText,
  postedInYear: FinancialYearText,
  legs: t.readonlyArray(LegData),
  gift: GiftWire,
})

/** Takes this year's part of an earlier year's virement into this year's budget. */
export type CarryVirement = Command<'CarryVirement', t.TypeOf<typeof CarryVirementData>>
