import { expect, test } from 'vitest'
import { isTooLong, numberCell, percentCell } from './number-cell.ts'

test.each([
  ['0.00', 0],
  ['-0.01', -0.01],
  ['1152.10', 1152.1],
  ['9999999999999.99', 9999999999999.99],
  ['10000000000000.01', '10000000000000.01'],
  ['-123456789012345678.91', '-123456789012345678.91'],
  ['0012', '0012'],
  ['*', '*'],
  ['1e3', '1e3'],
  ['', ''],
  ['=1+1', '=1+1'],
])('numberCell of %s', (text, expected) => {
  expect(numberCell(text)).toBe(expected)
})

test('every amount that becomes a number prints as the same amount', () => {
  for (const text of ['999999999999.99', '0.07', '-4918879.60', '8388608.01', '9007199254740.99']) {
    expect(Number(numberCell(text)).toFixed(2)).toBe(text)
  }
})

test('isTooLong counts significant digits', () => {
  expect(isTooLong('0.000000000000001')).toBe(false)
  expect(isTooLong('9999999999999.99')).toBe(false)
  expect(isTooLong('10000000000000.00')).toBe(true)
})

test.each([
  ['3.5', 0.035],
  ['3.3', 0.033],
  ['-12.0', -0.12],
  ['*', '*'],
])('percentCell of %s', (text, expected) => {
  expect(percentCell(text)).toBe(expected)
})
