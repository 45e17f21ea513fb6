import type * as t from 'io-ts'
import { oneOf } from './codec/literals.ts'
import { type FinancialYear, firstDayOf, lastDayOf } from './financial-year.ts'
import { isPlainDate, type PlainDate, plainDate } from './plain-date.ts'

/**
 * The periods of a financial year in order: P01 is April, P12 is March, and P13 takes the year-end adjustments and has
 * one day, 31 March.
 */
export const periods = [
  'P01',
  'P02',
  'P03',
  'P04',
  'P05',
  'P06',
  'P07',
  'P08',
  'P09',
  'P10',
  'P11',
  'P12',
  'P13',
] as const

/** One of {@link periods}; text order is time order. */
export type Period = (typeof periods)[number]

/** Codec of a {@link Period}. */
export const PeriodText: t.Type<Period, string, unknown> = oneOf(...periods)

/**
 * The period whose month a date falls in: April is P01. No date falls in P13; a posting is put there by name.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { periodOf, plainDate } from '@coflyfr/core'
 *
 * assert.equal(periodOf(plainDate('2023-04-01')), 'P01')
 * assert.equal(periodOf(plainDate('2024-03-31')), 'P12')
 * ```
 */
export const periodOf = (date: PlainDate): Period =>
  periods[(Number(date.slice(5, 7)) + 8) % 12] as Period

const monthsBeforeJanuary = 9

/** The calendar month of a period other than P13, `2024-02`; by its digits, because every posting comes here. */
const monthOf = (year: FinancialYear, period: Period): string => {
  const monthsSinceApril = periods.indexOf(period)
  return monthsSinceApril < monthsBeforeJanuary
    ? `${firstDayOf(year).slice(0, 5)}${String(monthsSinceApril + 4).padStart(2, '0')}`
    : `${lastDayOf(year).slice(0, 5)}0${monthsSinceApril - monthsBeforeJanuary + 1}`
}

const lastDays = ['31', '30', '29', '28']

/**
 * First day of a period in a year; P13's only day is 31 March.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, firstDayOfPeriod } from '@coflyfr/core'
 *
 * assert.equal(firstDayOfPeriod(financialYear('2023-24'), 'P11'), '2024-02-01')
 * ```
 */
export const firstDayOfPeriod = (year: FinancialYear, period: Period): PlainDate =>
  period === 'P13' ? lastDayOf(year) : plainDate(`${monthOf(year, period)}-01`)

/**
 * Last day of a period in a year; P13's only day is 31 March.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, lastDayOfPeriod } from '@coflyfr/core'
 *
 * assert.equal(lastDayOfPeriod(financialYear('2023-24'), 'P11'), '2024-02-29')
 * ```
 */
export const lastDayOfPeriod = (year: FinancialYear, period: Period): PlainDate => {
  if (period === 'P13') return lastDayOf(year)
  const month = monthOf(year, period)
  const lastDay = lastDays.find((day) => isPlainDate(`${month}-${day}`))
  return plainDate(`${month}-${lastDay}`)
}
