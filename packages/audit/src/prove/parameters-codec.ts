import {
  exactObject,
  FinancialYearText,
  oneOf,
  PeriodText,
  type PlainDate,
  PlainDateText,
} from '@coflyfr/core'
import { levels, type ReportParameters, sections, signs, standings, views } from '@coflyfr/reports'
import * as t from 'io-ts'
import { Position } from './codecs.ts'

const orNull = <Value>(codec: t.Type<Value, unknown, unknown>) => t.union([codec, t.null])

const TextOrNull = orNull(t.string)

/** A point in time whose known-at is a position of the log. */
interface PointAtPosition {
  readonly asOf: PlainDate | null
  readonly knownAt: number
}

/** Codec of {@link PointAtPosition}. */
const PointAtPosition: t.Type<PointAtPosition, unknown, unknown> = exactObject('at', {
  asOf: orNull(PlainDateText),
  knownAt: Position,
})

/** The parameters of a report, as known at a position. */
export type AskedAtPosition = ReportParameters & { readonly at: PointAtPosition }

/** Codec of {@link AskedAtPosition}: every parameter is written out, so that a proof means the same for ever. */
export const AskedAtPosition: t.Type<AskedAtPosition, unknown, unknown> = exactObject(
  'parameters',
  {
    at: PointAtPosition,
    year: orNull(FinancialYearText),
    by: oneOf(...levels),
    unit: oneOf('pounds', 'thousands'),
    language: oneOf('en', 'cy'),
    period: orNull(PeriodText),
    view: oneOf(...views),
    thresholds: exactObject('thresholds', { amber: t.string, red: t.string }),
    sign: oneOf(...signs),
    section: orNull(oneOf(...sections)),
    adequacy: orNull(exactObject('adequacy', { generalReserve: t.string, percent: t.string })),
    clock: TextOrNull,
    clockState: orNull(oneOf(...standings)),
    readingPeriod: TextOrNull,
    baselinePeriod: TextOrNull,
    show: oneOf('funnel', 'access', 'waits'),
    before: orNull(PlainDateText),
    summary: t.boolean,
    money: TextOrNull,
    body: TextOrNull,
    meeting: TextOrNull,
  },
)
