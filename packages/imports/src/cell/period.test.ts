import { financialYear } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { type PeriodFormat, periodReader } from './period.ts'

const read = (format: PeriodFormat, cell: string) => {
  const result = periodReader(format, financialYear('2022-23'))(cell)
  return result.ok ? result.value : result.rule
}

test.each([
  ['yyyypp', '202205', 'P05'],
  ['yyyypp', '202213', 'P13'],
  ['yyyypp', '202214', 'P13'],
  ['yyyymm', '202204', 'P01'],
  ['yyyymm', '202303', 'P12'],
  ['yyyymm', '2022-12', 'P09'],
  ['yyyy/pp', '2022/005', 'P05'],
  ['pp', '5', 'P05'],
  ['pp', '012', 'P12'],
  ['Pnn', 'P05', 'P05'],
  ['Pnn', 'p13', 'P13'],
  ['MMM-yy', 'Aug-22', 'P05'],
  ['MMM-yy', 'MAR-2023', 'P12'],
] as const)('periodReader of %s reads %j as %s', (format, cell, expected) => {
  expect(read(format, cell)).toBe(expected)
})

test.each([
  ['yyyypp', '202105'],
  ['yyyypp', '202200'],
  ['yyyypp', '202217'],
  ['yyyypp', '2205'],
  ['yyyymm', '202203'],
  ['yyyymm', '202304'],
  ['yyyymm', '202213'],
  ['Pnn', 'P00'],
  ['Pnn', 'Q1'],
  ['MMM-yy', 'Xyz-22'],
  ['MMM-yy', 'Mayor-22'],
  ['MMM-yy', 'Mar-22'],
] as const)('periodReader of %s refuses %j', (format, cell) => {
  expect(read(format, cell)).toContain('expected')
})

test('a file of several years is read by periods that name no year, and by no others', () => {
  const ofAnyYear = (format: PeriodFormat, cell: string) => {
    const result = periodReader(format, null)(cell)
    return result.ok ? result.value : result.rule
  }
  expect([ofAnyYear('Pnn', 'P06'), ofAnyYear('pp', '13')]).toEqual(['P06', 'P13'])
  expect(ofAnyYear('yyyypp', '202206')).toBe(
    'expected one financialYear for the whole file, because yyyypp names a year',
  )
})
