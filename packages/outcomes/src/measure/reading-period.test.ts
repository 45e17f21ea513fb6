import { expect, test } from 'vitest'
import { ReadingPeriod, readingPeriodDays } from './reading-period.ts'

test.each([
  ['2022-23', '2022-04-01', '2023-03-31'],
  ['2022-23-Q1', '2022-04-01', '2022-06-30'],
  ['2022-23-Q4', '2023-01-01', '2023-03-31'],
  ['2023-24-P11', '2024-02-01', '2024-02-29'],
])('readingPeriodDays of %s', (period, from, to) => {
  expect(readingPeriodDays(period)).toEqual({ from, to })
})

test.each(['2022', '2022-24', '2022-23-Q5', '2022-23-P00', '2022-23-P13', '2022-23 Q1', ''])(
  'ReadingPeriod refuses %j',
  (text) => {
    expect(ReadingPeriod.is(text)).toBe(false)
  },
)

test('readingPeriodDays throws on a text that is not a period', () => {
  expect(() => readingPeriodDays('2022')).toThrow(RangeError)
})
