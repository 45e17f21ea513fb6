import { NonEmptyText, type PlainDate, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'

/** A published table of bank holidays: every one from the first day to the last that it speaks of. */
export type BankHolidays = {
  /** Who published it, where. */
  readonly source: string
  readonly from: PlainDate
  readonly upTo: PlainDate
  readonly days: readonly PlainDate[]
}

const isCalendarDay = (value: unknown): value is PlainDate =>
  PlainDateText.is(value) && value >= '1900' && value < '2200'

/** Codec of a day that a table may hold; no clock of this ledger runs outside, and a mistyped century is caught. */
const CalendarDay: t.Type<PlainDate, string, unknown> = new t.Type(
  'CalendarDay',
  isCalendarDay,
  (value, context) =>
    isCalendarDay(value) ? t.success(value) : t.failure(value, context, 'a date from 1900 to 2199'),
  t.identity,
)

/** Codecs of the fields of a table, as a command and an event have them. */
export const bankHolidayFields = {
  source: NonEmptyText,
  from: CalendarDay,
  upTo: CalendarDay,
  days: t.readonlyArray(CalendarDay),
} as const
