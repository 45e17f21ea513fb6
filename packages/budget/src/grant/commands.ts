import { type Command, exactObject, FinancialYearText, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { LegData } from '../shared/leg.ts'

/** Codec of the data of `ReceiveSpecificGrant`. */
export const ReceiveSpecificGrantData = exactObject('ReceiveSpecificGrant', {
  financialYear: FinancialYearText,
  reference: NonEmptyText,
  grantor: NonEmptyText,
  reason: NonEmptyText,
  legs: t.readonlyArray(LegData),
  decision: NonEmptyText,
})

/** Raises income and the spending that it pays for by the same amount, in one command (DOMAIN R12). */
export type ReceiveSpecificGrant = Command<
  'ReceiveSpecificGrant',
  t.TypeOf<typeof ReceiveSpecificGrantData>
>
