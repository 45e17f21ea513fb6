import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { financialYear, lastDayOf } from './financial-year.ts'
import { firstDayOfPeriod, lastDayOfPeriod, PeriodText, periodOf, periods } from './period.ts'
import { addDays, plainDate } from './plain-date.ts'

test.each(['2022-23', '2023-24', '1999-00'])(
  'the first twelve periods of %s follow each other without a gap',
  (text) => {
    const year = financialYear(text)
    const months = periods.slice(0, 12)
    expect(firstDayOfPeriod(year, 'P01')).toBe(`${text.slice(0, 4)}-04-01`)
    months.forEach((period, index) => {
      const first = firstDayOfPeriod(year, period)
      const last = lastDayOfPeriod(year, period)
      const next = months[index + 1]
      expect([periodOf(first), periodOf(last)]).toEqual([period, period])
      expect(addDays(last, 1)).toBe(
        next === undefined ? addDays(lastDayOf(year), 1) : firstDayOfPeriod(year, next),
      )
    })
  },
)

test('P13 is one day, 31 March', () => {
  expect(firstDayOfPeriod(financialYear('2023-24'), 'P13')).toBe('2024-03-31')
  expect(lastDayOfPeriod(financialYear('2023-24'), 'P13')).toBe('2024-03-31')
})

test('periodOf begins with April and never gives P13', () => {
  expect(periodOf(plainDate('2024-01-01'))).toBe('P10')
  expect(periodOf(plainDate('2024-02-29'))).toBe('P11')
  expect(periodOf(plainDate('2024-03-31'))).toBe('P12')
})

test.each(['P1', 'P00', 'P14', 'p01', 1])('PeriodText refuses %j', (value) => {
  expect(isLeft(PeriodText.decode(value))).toBe(true)
})
