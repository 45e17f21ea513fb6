import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideRounded } from './divide-rounded.ts'
import type { RoundingMode } from './rounding-mode.ts'

/** The modes that decimal.js has as well, under its own names; it knows no half-odd. */
const oracle: readonly (readonly [RoundingMode, Decimal.Rounding])[] = [
  ['up', Decimal.ROUND_CEIL],
  ['down', Decimal.ROUND_FLOOR],
  ['half-up', Decimal.ROUND_HALF_CEIL],
  ['half-down', Decimal.ROUND_HALF_FLOOR],
  ['half-even', Decimal.ROUND_HALF_EVEN],
  ['half-toward-zero', Decimal.ROUND_HALF_DOWN],
  ['half-away-from-zero', Decimal.ROUND_HALF_UP],
]

test.each(oracle)('divideRounded by %s agrees with decimal.js', (mode, rounding) => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (tenths) => {
      const expected = new Decimal(`${tenths}e-1`).toFixed(0, rounding)
      expect(divideRounded(tenths, 10n, mode)).toBe(BigInt(expected))
    }),
  )
})

test.each([
  [25n, 3n],
  [15n, 1n],
  [-15n, -1n],
  [-25n, -3n],
])('divideRounded of %s tenths by half-odd is %s', (tenths, expected) => {
  expect(divideRounded(tenths, 10n, 'half-odd')).toBe(expected)
})

test('divideRounded takes the sign of the quotient, not of its parts', () => {
  expect(divideRounded(5n, -2n, 'down')).toBe(-3n)
  expect(divideRounded(-5n, -2n, 'down')).toBe(2n)
})

test('divideRounded by zero throws', () => {
  expect(() => divideRounded(1n, 0n, 'up')).toThrow(RangeError)
})
