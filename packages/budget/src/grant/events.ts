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
 * A ring-fenced grant was received during the year: income heads fall (more income) and others rise by the same amount
 * (DOMAIN R12). It is not a virement.
 */
export const SpecificGrantReceived = defineEvent({
  type: 'SpecificGrantReceived',
  data: exactObject('SpecificGrantReceived', {
    financialYear: FinancialYearText,
    reference: NonEmptyText,
    grantor: NonEmptyText,
    reason: NonEmptyText,
    legs: t.readonlyArray(LegWire),
    /** The minute or award letter. */
    decision: NonEmptyText,
    onRecord: t.boolean,
  }),
})

/** See {@link SpecificGrantReceived}. */
export type SpecificGrantReceived = EventOf<typeof SpecificGrantReceived>
