import * as t from 'io-ts'
import { type PlainDate, plainDate } from './plain-date.ts'

declare const brand: unique symbol

/** A council's financial year, 1 April to 31 March, named `2023-24`: text order is time order. */
export type FinancialYear = string & { readonly [brand]: 'FinancialYear' }

const financialYearForm = /^[1-9]\d{3}-\d\d$/

// The years whose first and last day are both a PlainDate.
const firstCalendarYear = 1000
const lastCalendarYear = 9998

/** Has the right form, but ends on a day outside the range of PlainDate. */
const yearAfterLast = '9999-00'

const nameOf = (calendarYear: number): string =>
  `${calendarYear}-${String((calendarYear + 1) % 100).padStart(2, '0')}`

const calendarYearOf = (text: string): number => Number(text.slice(0, 4))

const digitAt = (text: string, place: number): number => text.charCodeAt(place) - 48

/** Whether the digits after the hyphen are those of the next year. */
const namesNextYear = (text: string): boolean =>
  (10 * digitAt(text, 2) + digitAt(text, 3) + 1) % 100 === 10 * digitAt(text, 5) + digitAt(text, 6)

/** Events of one year follow each other, so the last text found valid is remembered. */
let lastYear: unknown = '2023-24'

const isFinancialYear = (value: unknown): value is FinancialYear => {
  if (value === lastYear) return true
  if (!isYearText(value)) return false
  lastYear = value
  return true
}

// Makes neither a number nor a string of the text: every event with a year comes here.
const isYearText = (value: unknown): value is string =>
  typeof value === 'string' &&
  financialYearForm.test(value) &&
  namesNextYear(value) &&
  value !== yearAfterLast

/** Codec of a {@link FinancialYear}; the second part must be the next year's last two digits. */
export const FinancialYearText: t.Type<FinancialYear, string, unknown> = new t.Type(
  'FinancialYear',
  isFinancialYear,
  (value, context) =>
    isFinancialYear(value)
      ? t.success(value)
      : t.failure(value, context, 'a financial year such as 2023-24'),
  t.identity,
)

/**
 * Makes a financial year from a literal; throws a RangeError where the text is not one. Outside text goes through
 * {@link FinancialYearText}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear } from '@coflyfr/core'
 *
 * assert.equal(financialYear('1999-00'), '1999-00')
 * assert.throws(() => financialYear('2023-25'), RangeError)
 * ```
 */
export const financialYear = (text: string): FinancialYear => {
  if (!isFinancialYear(text)) {
    throw new RangeError(`Cannot read a financial year: "${text}" is not one such as 2023-24`)
  }
  return text
}

/** A ledger's dates fall in few years, and looking a name up is cheaper than making it. */
const namesByCalendarYear = new Map<number, FinancialYear>()

const startingIn = (calendarYear: number): FinancialYear => {
  const known = namesByCalendarYear.get(calendarYear)
  if (known !== undefined) return known
  if (calendarYear < firstCalendarYear || calendarYear > lastCalendarYear) {
    throw new RangeError(
      `Cannot name a financial year: ${calendarYear} is outside ${firstCalendarYear} to ${lastCalendarYear}`,
    )
  }
  const year = financialYear(nameOf(calendarYear))
  namesByCalendarYear.set(calendarYear, year)
  return year
}

/**
 * The financial year that a date falls in (INVARIANTS C8): read from the date's own digits, so no zone can move it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYearOf, plainDate } from '@coflyfr/core'
 *
 * assert.equal(financialYearOf(plainDate('2024-03-31')), '2023-24')
 * assert.equal(financialYearOf(plainDate('2024-04-01')), '2024-25')
 * ```
 */
export const financialYearOf = (date: PlainDate): FinancialYear =>
  startingIn(date.slice(5) < '04-01' ? calendarYearOf(date) - 1 : calendarYearOf(date))

/**
 * 1 April of the year.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, firstDayOf } from '@coflyfr/core'
 *
 * assert.equal(firstDayOf(financialYear('2023-24')), '2023-04-01')
 * ```
 */
export const firstDayOf = (year: FinancialYear): PlainDate =>
  plainDate(`${calendarYearOf(year)}-04-01`)

/**
 * 31 March at the end of the year.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, lastDayOf } from '@coflyfr/core'
 *
 * assert.equal(lastDayOf(financialYear('2023-24')), '2024-03-31')
 * ```
 */
export const lastDayOf = (year: FinancialYear): PlainDate =>
  plainDate(`${calendarYearOf(year) + 1}-03-31`)

/**
 * The year after; throws a RangeError after 9998-99.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, nextFinancialYear } from '@coflyfr/core'
 *
 * assert.equal(nextFinancialYear(financialYear('1998-99')), '1999-00')
 * ```
 */
export const nextFinancialYear = (year: FinancialYear): FinancialYear =>
  startingIn(calendarYearOf(year) + 1)

/**
 * The year before; throws a RangeError before 1000-01.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, previousFinancialYear } from '@coflyfr/core'
 *
 * assert.equal(previousFinancialYear(financialYear('2000-01')), '1999-00')
 * ```
 */
export const previousFinancialYear = (year: FinancialYear): FinancialYear =>
  startingIn(calendarYearOf(year) - 1)
