import {
  FinancialYearText,
  financialYear,
  firstDayOfPeriod,
  lastDayOfPeriod,
  type Period,
  type PlainDate,
} from '@coflyfr/core'
import * as t from 'io-ts'

const form = /^(?<year>\d{4}-\d\d)(?:-(?<part>Q[1-4]|P0[1-9]|P1[0-2]))?$/

/** First and last month of each quarter: Q1 is April to June. */
const quarters: Readonly<Record<string, readonly [Period, Period]>> = {
  Q1: ['P01', 'P03'],
  Q2: ['P04', 'P06'],
  Q3: ['P07', 'P09'],
  Q4: ['P10', 'P12'],
}

const isReadingPeriod = (value: unknown): value is string =>
  typeof value === 'string' && form.test(value) && FinancialYearText.is(value.slice(0, 7))

/** Codec of the time a reading is about: a financial year `2022-23`, its quarter `2022-23-Q1` or its month `2022-23-P04`. */
export const ReadingPeriod: t.Type<string, string, unknown> = new t.Type(
  'ReadingPeriod',
  isReadingPeriod,
  (value, context) =>
    isReadingPeriod(value)
      ? t.success(value)
      : t.failure(value, context, 'a period such as 2022-23, 2022-23-Q1 or 2022-23-P04'),
  t.identity,
)

/**
 * First and last day of a reading's period. Throws a RangeError where the text is not a {@link ReadingPeriod}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { readingPeriodDays } from '@coflyfr/outcomes'
 *
 * assert.deepEqual(readingPeriodDays('2022-23-Q4'), { from: '2023-01-01', to: '2023-03-31' })
 * ```
 */
export const readingPeriodDays = (
  period: string,
): { readonly from: PlainDate; readonly to: PlainDate } => {
  const { year, part = 'P01' } = form.exec(period)?.groups ?? {}
  if (year === undefined) throw new RangeError(`Cannot read a period: "${period}" is not one`)
  const [first, last] = monthsOf(period, part)
  const inYear = financialYear(year)
  return { from: firstDayOfPeriod(inYear, first), to: lastDayOfPeriod(inYear, last) }
}

const monthsOf = (period: string, part: string): readonly [Period, Period] => {
  const quarter = quarters[part]
  if (quarter !== undefined) return quarter
  // The codec admits only a quarter or a month here.
  return period.includes('P') ? [part as Period, part as Period] : ['P01', 'P12']
}
