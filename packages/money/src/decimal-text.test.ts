import { expect, test } from 'vitest'
import { decimalText } from './decimal-text.ts'

test.each([
  [0n, 0, '0'],
  [-7n, 0, '-7'],
  [0n, 2, '0.00'],
  [-5n, 2, '-0.05'],
  [10n ** 21n, 2, '10000000000000000000.00'],
  [1n, 8, '0.00000001'],
])('decimalText of %s with %s decimals is %s', (units, decimals, expected) => {
  expect(decimalText(units, decimals)).toBe(expected)
})
