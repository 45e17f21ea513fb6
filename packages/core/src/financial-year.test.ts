import fc from 'fast-check'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import {
  FinancialYearText,
  financialYear,
  financialYearOf,
  firstDayOf,
  lastDayOf,
  nextFinancialYear,
  previousFinancialYear,
} from './financial-year.ts'
import { plainDate } from './plain-date.ts'

test.each(['2023-24', '1999-00', '2008-09', '9998-99', '1000-01'])(
  'FinancialYearText reads %s',
  (text) => {
    expect(FinancialYearText.decode(text)).toEqual(right(text))
  },
)

test.each([
  '2023-25',
  '2023-23',
  '2023-2024',
  '2023/24',
  '23-24',
  '9999-00',
  '0999-00',
  '2023-24 ',
  2023,
])('FinancialYearText refuses %j', (value) => {
  expect(isLeft(FinancialYearText.decode(value))).toBe(true)
})

test('of all years that are spelled as one, FinancialYearText takes those that name two years in turn', () => {
  const years = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 0, max: 99 }))
  fc.assert(
    fc.property(years, ([first, second]) => {
      const spelled = (next: number) => `${first}-${String(next).padStart(2, '0')}`
      const next = (first + 1) % 100
      expect(FinancialYearText.is(spelled(next))).toBe(first < 9999)
      expect(FinancialYearText.is(spelled(second))).toBe(second === next && first < 9999)
    }),
  )
})

test('financialYear throws and quotes the text', () => {
  expect(() => financialYear('2023-25')).toThrow('"2023-25"')
})

test.each([
  ['2024-03-31', '2023-24'],
  ['2024-04-01', '2024-25'],
  ['2024-02-29', '2023-24'],
  ['2000-01-01', '1999-00'],
  ['1999-12-31', '1999-00'],
])('financialYearOf puts %s in %s', (date, year) => {
  expect(financialYearOf(plainDate(date))).toBe(year)
})

test('a financial year runs from 1 April to 31 March', () => {
  expect(firstDayOf(financialYear('1999-00'))).toBe('1999-04-01')
  expect(lastDayOf(financialYear('1999-00'))).toBe('2000-03-31')
})

test('next and previous lead across the century and stop at the ends', () => {
  expect(nextFinancialYear(financialYear('1998-99'))).toBe('1999-00')
  expect(previousFinancialYear(financialYear('2000-01'))).toBe('1999-00')
  expect(() => nextFinancialYear(financialYear('9998-99'))).toThrow(RangeError)
  expect(() => previousFinancialYear(financialYear('1000-01'))).toThrow(RangeError)
  expect(() => plainDate('1000-03-31')).toThrow(RangeError)
  expect(() => plainDate('9999-04-01')).toThrow(RangeError)
})
