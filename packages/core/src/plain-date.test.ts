import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { financialYearOf } from './financial-year.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  isPlainDate,
  PlainDateText,
  plainDate,
} from './plain-date.ts'

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The days of a year by counting through the month table: no regular expression, no library. */
const daysOf = (year: number): readonly string[] => {
  const leap = new Set([0, 1200, 400, 800]).has(year % 1600) || (year % 4 === 0 && year % 100 !== 0)
  return daysOfMonth.flatMap((days, month) =>
    Array.from(
      { length: month === 1 && leap ? 29 : days },
      (_, day) =>
        `${year}-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`,
    ),
  )
}

const allTexts = (year: number): readonly string[] =>
  Array.from(
    { length: 14 * 33 },
    (_, index) =>
      `${year}-${String(Math.floor(index / 33)).padStart(2, '0')}-${String(index % 33).padStart(2, '0')}`,
  )

test('isPlainDate knows every day of common, leap and century years', () => {
  for (const year of [1001, 1900, 2000, 2023, 2024, 2100, 2400, 9998]) {
    expect(allTexts(year).filter(isPlainDate)).toEqual(daysOf(year))
  }
})

test('isPlainDate knows the days that a financial year has, and no sentinel at the end of time', () => {
  expect(allTexts(1000).filter(isPlainDate)).toEqual(daysOf(1000).slice(90))
  expect(allTexts(9999).filter(isPlainDate)).toEqual(daysOf(9999).slice(0, 90))
  for (const day of ['1000-04-01', '9999-03-31'])
    expect(() => financialYearOf(plainDate(day))).not.toThrow()
})

test.each([
  '2023-02-30',
  '2023-2-3',
  '20230203',
  '0202-04-01',
  '+002023-04-01',
  '2023-04-01T00:00:00Z',
  '2023-04-01\n',
  ' 2023-04-01',
  '٢٠٢٣-٠٤-٠١',
  20230401,
  null,
  new Date(0),
])('PlainDateText refuses %j', (value) => {
  expect(isLeft(PlainDateText.decode(value))).toBe(true)
})

test('plainDate throws on a day that does not exist and quotes it', () => {
  expect(() => plainDate('2023-02-30')).toThrow(
    new RangeError('Cannot read a date: "2023-02-30" is not a day of the calendar'),
  )
})

test('addDays walks the days of a year in order, and daysBetween counts them', () => {
  const days = daysOf(2024)
  const first = plainDate('2024-01-01')
  days.forEach((day, index) => {
    expect(addDays(first, index)).toBe(day)
    expect(daysBetween(first, plainDate(day))).toBe(index)
  })
})

test('daysBetween agrees with addDays over all centuries', () => {
  const day = fc.integer({ min: 0, max: 3_286_816 })
  fc.assert(
    fc.property(day, day, (from, to) => {
      const first = plainDate('1000-04-01')
      expect(daysBetween(addDays(first, from), addDays(first, to))).toBe(to - from)
    }),
  )
})

test('addMonths comes to what Temporal does', () => {
  for (const start of ['2023-01-31', '2024-02-29', '2000-12-30', '1900-03-31', '2023-04-01']) {
    for (let months = -30; months <= 30; months += 1) {
      const expected = Temporal.PlainDate.from(start).add({ months }).toString()
      expect(addMonths(plainDate(start), months)).toBe(expected)
    }
  }
  expect(() => addMonths(plainDate('2023-01-31'), 0.5)).toThrow(RangeError)
})

test('addMonths clips to the end of a shorter month', () => {
  expect(addMonths(plainDate('2023-01-31'), 1)).toBe('2023-02-28')
  expect(addMonths(plainDate('2024-02-29'), 12)).toBe('2025-02-28')
  expect(addMonths(plainDate('2024-03-31'), -1)).toBe('2024-02-29')
})

const verdictOf = (count: () => string): string | null => {
  try {
    return count()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const span = 3_286_816

test('dates are counted as Temporal counts them, and refused where it leaves the years of a PlainDate', () => {
  const starts = fc.nat({ max: span }).map((days) => addDays(plainDate('1000-04-01'), days))
  const steps = fc.oneof(
    fc.integer({ min: -40, max: 40 }),
    fc.integer({ min: -span, max: span }),
    fc.constantFrom(1e9, -1e9, 1e300, 0.5, -0, Number.NaN, Number.POSITIVE_INFINITY),
  )
  fc.assert(
    fc.property(starts, steps, (start, step) => {
      const from = Temporal.PlainDate.from(start)
      const byTemporal = (duration: { days: number } | { months: number }) => () =>
        plainDate(from.add(duration).toString())
      expect(verdictOf(() => addDays(start, step))).toBe(verdictOf(byTemporal({ days: step })))
      expect(verdictOf(() => addMonths(start, step))).toBe(verdictOf(byTemporal({ months: step })))
    }),
    { numRuns: 1_000 },
  )
})

test('a day of every month is counted to every other month as Temporal counts it', () => {
  for (const day of ['2023-01-31', '2024-01-31', '2024-02-29', '2023-05-30', '2024-10-29']) {
    for (let months = -30; months <= 30; months += 1) {
      const expected = Temporal.PlainDate.from(day).add({ months }).toString()
      expect(addMonths(plainDate(day), months)).toBe(expected)
    }
  }
})

test('arithmetic throws outside the calendar and on parts of a day', () => {
  expect(() => addDays(plainDate('9999-03-31'), 1)).toThrow(RangeError)
  expect(() => addMonths(plainDate('1000-04-01'), -1)).toThrow(RangeError)
  expect(() => addDays(plainDate('2023-01-01'), 0.5)).toThrow(RangeError)
})

test('text order is date order', () => {
  const dates = fc
    .integer({ min: 0, max: 3_000_000 })
    .map((days) => addDays(plainDate('1000-04-01'), days))
  fc.assert(fc.property(dates, dates, (one, other) => one < other === daysBetween(one, other) > 0))
})
