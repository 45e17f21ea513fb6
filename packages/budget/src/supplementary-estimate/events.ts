/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  FinancialYearText,
  NonEmptyText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { LegWire } from '../shared/wire.ts'

/**
 * Council added to the year's total from balances or contingency: not a virement, because the legs do not sum to zero (DOMAIN
 * §2.1).
 */
export const SupplementaryEstimateApproved = defineEvent({
  type: 'SupplementaryEstimateApproved',
  data: exactObject('SupplementaryEstimateApproved', {
    financialYear: FinancialYearText,
    reference: NonEmptyText,
    /** Where the money comes from: the general balance, a contingency outside the budget. */
    source: NonEmptyText,
    reason: NonEmptyText,
    legs: t.readonlyArray(LegWire),
    decision: NonEmptyText,
    onRecord: t.boolean,
  }),
})

/** See {@link SupplementaryEstimateApproved}. */
export type SupplementaryEstimateApproved = EventOf<typeof SupplementaryEstimateApproved>
