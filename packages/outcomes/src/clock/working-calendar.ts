import { daysBetween, type PlainDate, PlainDateText, plainDate } from '@coflyfr/core'
import type { BankHolidays } from './bank-holidays.ts'

/** The days of a table of bank holidays, with the working days counted once, so that no clock steps through days. */
export interface WorkingCalendar {
  readonly from: PlainDate
  readonly upTo: PlainDate
  /** The working days from the first to the last. */
  readonly workingDays: readonly PlainDate[]
  /** How many working days there are up to and including each day from {@link from} on. */
  readonly countUpTo: readonly number[]
}

/**
 * The working days of a table: neither Saturday, Sunday nor bank holiday.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { englandAndWalesBankHolidays, workingCalendar } from '@coflyfr/outcomes/clocks'
 *
 * const { workingDays } = workingCalendar(englandAndWalesBankHolidays)
 * assert.equal(workingDays[0], '2011-01-04')
 * ```
 */
export const workingCalendar = ({ from, upTo, days }: BankHolidays): WorkingCalendar => {
  const bankHolidays = new Set(days)
  const workingDays: PlainDate[] = []
  const countUpTo: number[] = []
  let weekday = daysAfterMonday(from)
  for (const date of datesFrom(from, upTo)) {
    if (weekday < saturday && !bankHolidays.has(date)) workingDays.push(date)
    countUpTo.push(workingDays.length)
    weekday = (weekday + 1) % 7
  }
  return { from, upTo, workingDays, countUpTo }
}

const aMonday = plainDate('2011-01-03')

const saturday = 5

const daysAfterMonday = (date: PlainDate): number => ((daysBetween(aMonday, date) % 7) + 7) % 7

const twoDigits = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'))

const monthsOfYear = twoDigits(12)
const daysOfMonth = twoDigits(31)

function* datesFrom(from: PlainDate, upTo: PlainDate): Iterable<PlainDate> {
  for (let year = Number(from.slice(0, 4)); year <= Number(upTo.slice(0, 4)); year += 1)
    for (const month of monthsOfYear)
      for (const day of daysOfMonth) {
        const date = `${year}-${month}-${day}`
        if (PlainDateText.is(date) && date >= from && date <= upTo) yield date
      }
}
