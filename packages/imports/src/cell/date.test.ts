import { expect, test } from 'vitest'
import { dateReader } from './date.ts'

const read = (format: string, cell: string, system: '1900' | '1904' = '1900') => {
  const result = dateReader(format, system)?.(cell)
  if (result === undefined) return null
  return result.ok ? result.value : result.rule
}

test.each([
  ['yyyy-MM-dd', '2022-08-15', '2022-08-15'],
  ['yyyy-MM-dd', '2022-08-15T00:00:00', '2022-08-15'],
  ['yyyy-MM-dd', '2022-08-15 23:59:59.999', '2022-08-15'],
  ['dd/MM/yyyy', '15/08/2022', '2022-08-15'],
  ['d/M/yyyy', '5/8/2022', '2022-08-05'],
  ['dd-MM-yyyy', '15-08-2022', '2022-08-15'],
  ['dd MMM yyyy', '15 Aug 2022', '2022-08-15'],
  ['d MMM yyyy', '5 September 2022', '2022-09-05'],
  ['dd-MMM-yy', '29-FEB-24', '2024-02-29'],
  ['dd MMM yyyy', '15 Sept 2022', '2022-09-15'],
  ['excel', '2958190', '9999-03-31'],
  ['dd/MM/yy', '01/04/98', '1998-04-01'],
  ['dd.MM.yyyy', '31.03.2024', '2024-03-31'],
  ['yyyyMMdd', '20240331', '2024-03-31'],
  ['excel', '44788', '2022-08-15'],
  ['excel', '44788.75', '2022-08-15'],
  ['excel', '1', '1900-01-01'],
  ['excel', '59', '1900-02-28'],
  ['excel', '61', '1900-03-01'],
  ['excel', '2022-08-15', '2022-08-15'],
])('dateReader of %s reads %j', (format, cell, expected) => {
  expect(read(format, cell)).toBe(expected)
})

test('dateReader counts the days of a Macintosh from 1904', () => {
  expect(read('excel', '0', '1904')).toBe('1904-01-01')
  expect(read('excel', '43326', '1904')).toBe('2022-08-15')
  expect(read('excel', '2956728', '1904')).toBe('9999-03-31')
  expect(read('excel', '2956729', '1904')).toContain('expected')
})

test.each([
  ['dd/MM/yyyy', '31/02/2022'],
  ['dd/MM/yyyy', '15/08/22'],
  ['dd/MM/yyyy', '5/8/2022'],
  ['dd/MM/yyyy', '08/15/2022'],
  ['yyyy-MM-dd', '2022-08-15T10:00:00Z'],
  ['dd MMM yyyy', '15 Foo 2022'],
  ['dd MMM yyyy', '15 Decade 2022'],
  ['yyyy-MM-dd', '9999-12-31'],
  ['yyyy-MM-dd', '1000-01-01'],
  ['excel', '2958465'],
  ['excel', '60'],
  ['excel', '0'],
  ['excel', '-1'],
  ['excel', '99999999'],
  ['excel', '1e5'],
])('dateReader of %s refuses %j', (format, cell) => {
  expect(read(format, cell)).toContain('expected')
})

test.each(['dd/MM', 'dd/MM/yyyy/dd', 'yyyy', 'MM yyyy dd x', ''])(
  'dateReader knows no format %j',
  (format) => {
    expect(dateReader(format, '1900')).toBeNull()
  },
)
