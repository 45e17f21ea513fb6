/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  FinancialYearText,
  NonEmptyText,
  PeriodText,
  PlainDateText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { Count, stepFields, TextOrNull } from '../shared/wire.ts'

const period = { financialYear: FinancialYearText, period: PeriodText } as const

/**
 * A period was closed. It takes no position: the event's own index in the log is the boundary, and a posting into the
 * period with a higher one is a late item of the next open period.
 */
export const PeriodClosed = defineEvent({
  type: 'PeriodClosed',
  data: exactObject('PeriodClosed', { ...period, reason: TextOrNull }),
})

/** The latest closed period was reopened, under an authority; the seals of its close stay. */
export const PeriodReopened = defineEvent({
  type: 'PeriodReopened',
  data: exactObject('PeriodReopened', { ...period, ...stepFields, reason: NonEmptyText }),
})

/** One report as it stood at the close: what was asked, at which pair of times, and the hash of what it said. */
export const SealWire = exactObject('seal', {
  report: NonEmptyText,
  /** SHA-256 of the canonical JSON of the report's name and parameters. */
  queryHash: NonEmptyText,
  asOf: t.union([PlainDateText, t.null]),
  /** How many rows the report had. */
  rows: Count,
  /** SHA-256 of the canonical JSON of its rows and totals. */
  linesHash: NonEmptyText,
})

/** See {@link SealWire}. */
export type SealWire = t.TypeOf<typeof SealWire>

/** The reports of a closed period, known at position `upTo`, sealed: whoever makes them again gets the same hashes. */
export const ReportsSealed = defineEvent({
  type: 'ReportsSealed',
  data: exactObject('ReportsSealed', {
    ...period,
    /** Position of the PeriodClosed that led to it. */
    upTo: Count,
    seals: t.readonlyArray(SealWire),
  }),
})

/** Every event of the stream `periods-<year>`. */
export type PeriodEvent =
  | EventOf<typeof PeriodClosed>
  | EventOf<typeof PeriodReopened>
  | EventOf<typeof ReportsSealed>
