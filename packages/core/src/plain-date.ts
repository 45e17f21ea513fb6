import * as t from 'io-ts'

declare const brand: unique symbol

/**
 * A civil date in Europe/London, `YYYY-MM-DD`, of the financial years 1000-01 to 9998-99: text order is date order, so
 * dates compare with `<` and `===`. It has no time and no zone, so the host's zone cannot move it.
 */
export type PlainDate = string & { readonly [brand]: 'PlainDate' }

// Every imported row passes here: one regular expression knows all months, and only a leap day looks at its year.
const dayOfEveryYear =
  /^[1-9]\d{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/

/** Every date falls in a financial year that has a name, so that reports by year need not check. */
const firstDate = '1000-04-01'
const lastDate = '9999-03-31'

const leapDay = /^[1-9]\d{3}-02-29$/

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Whether a value is a {@link PlainDate}: the right form, and a day that exists. */
export const isPlainDate = (value: unknown): value is PlainDate =>
  typeof value === 'string' &&
  value >= firstDate &&
  value <= lastDate &&
  (dayOfEveryYear.test(value) || (leapDay.test(value) && isLeapYear(Number(value.slice(0, 4)))))

/** Codec of a {@link PlainDate}; refuses days that do not exist (`2023-02-30`) and every form but `YYYY-MM-DD`. */
export const PlainDateText: t.Type<PlainDate, string, unknown> = new t.Type(
  'PlainDate',
  isPlainDate,
  (value, context) =>
    isPlainDate(value) ? t.success(value) : t.failure(value, context, 'a date such as 2023-09-19'),
  t.identity,
)

/**
 * Makes a date from a literal; throws a RangeError where the text is not one. Outside text goes through
 * {@link PlainDateText}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 *
 * assert.equal(plainDate('2023-09-19') < plainDate('2023-11-15'), true)
 * assert.throws(() => plainDate('2023-02-30'), RangeError)
 * ```
 */
export const plainDate = (text: string): PlainDate => {
  if (!isPlainDate(text))
    throw new RangeError(`Cannot read a date: "${text}" is not a day of the calendar`)
  return text
}

/**
 * The date a number of days later, or earlier where it is negative. Throws a RangeError outside the years of a PlainDate
 * and for a number that is not whole.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { addDays, plainDate } from '@coflyfr/core'
 *
 * assert.equal(addDays(plainDate('2024-02-28'), 1), '2024-02-29')
 * assert.equal(addDays(plainDate('2024-04-01'), -1), '2024-03-31')
 * ```
 */
export const addDays = (date: PlainDate, days: number): PlainDate => {
  assertWhole(days)
  const midnight = Date.parse(date) + days * millisecondsOfDay
  return plainDate(new Date(midnight).toISOString().slice(0, date.length))
}

// A date alone is midnight in UTC, where every day is as long.
const millisecondsOfDay = 86_400_000

const assertWhole = (number: number): void => {
  if (!Number.isInteger(number))
    throw new RangeError(`Cannot count from a date: ${number} is not a whole number`)
}

/**
 * The date a number of calendar months later, or earlier where it is negative; the last day of a shorter month where
 * the day does not exist. Throws a RangeError outside the years of a PlainDate and for a number that is not whole.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { addMonths, plainDate } from '@coflyfr/core'
 *
 * assert.equal(addMonths(plainDate('2024-01-31'), 1), '2024-02-29')
 * ```
 */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  assertWhole(months)
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - 12 * year + 1
  const day = Math.min(Number(date.slice(8)), daysOfMonth(year, month))
  return plainDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`)
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`)

const shortMonths: readonly number[] = [4, 6, 9, 11]

const daysOfMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return shortMonths.includes(month) ? 30 : 31
}

/**
 * Whole days from one date to another: 0 for the same day, negative where `to` is the earlier one.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { daysBetween, plainDate } from '@coflyfr/core'
 *
 * assert.equal(daysBetween(plainDate('2023-03-31'), plainDate('2023-04-01')), 1)
 * ```
 */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  dayNumberOf(to) - dayNumberOf(from)

const daysOfCommonYear = 365

/**
 * Days since 1 March of the year 0, by the date's own digits: folds count the waits of a million events, and a library
 * takes thirty times as long. A year that begins in March ends with its leap day, and its months before that are five
 * times 31, 30, 31, 30, 31 days.
 */
const dayNumberOf = (date: PlainDate): number => {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0)
  const monthsSinceMarch = (month + 9) % 12
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const daysOfMonths = Math.floor((153 * monthsSinceMarch + 2) / 5)
  return daysOfCommonYear * year + leapDays + daysOfMonths + Number(date.slice(8)) - 1
}
