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
  PeriodText,
  PlainDateText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { Count, TextOrNull } from '../shared/wire.ts'

/** One posting of the general ledger: a debit is positive, a credit negative. */
export const PostingWire = exactObject('posting', {
  costCentre: NonEmptyText,
  subjective: NonEmptyText,
  amount: PoundsText,
  postedOn: PlainDateText,
  /** The general ledger's own: a transaction number, with its sequence where it has one. */
  reference: NonEmptyText,
  description: TextOrNull,
})

/** See {@link PostingWire}. */
export type PostingWire = t.TypeOf<typeof PostingWire>

const batch = { financialYear: FinancialYearText, source: IdText, batch: NonEmptyText } as const

/**
 * Postings came in that count from one day in one period; a command with postings of several days leads to an event for
 * each. The event's `effectiveOn` is the day of posting clipped to its period. Where the period that the postings concern
 * was closed, they count in the next open one, from its first day, and `concerns` names the one they belong to.
 */
export const ActualsImported = defineEvent({
  type: 'ActualsImported',
  data: exactObject('ActualsImported', {
    ...batch,
    period: PeriodText,
    concerns: t.union([PeriodText, t.null]),
    postings: t.readonlyArray(PostingWire),
  }),
})

/** Everything of a batch is in: its count and control total agree with the postings recorded under it. */
export const BatchClosed = defineEvent({
  type: 'BatchClosed',
  data: exactObject('BatchClosed', {
    ...batch,
    count: Count,
    /** Sum of all postings. */
    controlTotal: PoundsText,
    /** Sum of those above zero. */
    debits: PoundsText,
    /** Sum of those below zero. */
    credits: PoundsText,
  }),
})

/** Every event of the stream `actuals-<year>-<source>`. */
export type ActualsEvent = EventOf<typeof ActualsImported> | EventOf<typeof BatchClosed>
