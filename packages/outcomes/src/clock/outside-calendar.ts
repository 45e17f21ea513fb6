import type { PlainDate } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { WorkingCalendar } from './working-calendar.ts'

/** The day is beyond the table of bank holidays, so working days cannot be counted. */
export interface OutsideCalendar {
  readonly tag: 'OutsideCalendar'
  /** The day that was asked about, or from which was counted past the table's end. */
  readonly on: PlainDate
  readonly from: PlainDate
  readonly upTo: PlainDate
}

/** What was found in the calendar for a day, or that the calendar does not reach so far. */
export const insideCalendar = <Found>(
  { from, upTo }: WorkingCalendar,
  on: PlainDate,
  found: Found | undefined,
): Either<OutsideCalendar, Found> =>
  found === undefined ? left({ tag: 'OutsideCalendar', on, from, upTo }) : right(found)
