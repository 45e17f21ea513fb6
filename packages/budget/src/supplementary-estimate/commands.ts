import { type Command, exactObject, FinancialYearText, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { LegData } from '../shared/leg.ts'

/** Codec of the data of `ApproveSupplementaryEstimate`. */
export const ApproveSupplementaryEstimateData = exactObject('ApproveSupplementaryEstimate', {
  financialYear: FinancialYearText,
  reference: NonEmptyText,
  source: NonEmptyText,
  reason: NonEmptyText,
  legs: t.readonlyArray(LegData),
  decision: NonEmptyText,
})

/** Adds to the year's total budget from balances or contingency. */
export type ApproveSupplementaryEstimate = Command<
  'ApproveSupplementaryEstimate',
  t.TypeOf<typeof ApproveSupplementaryEstimateData>
>
