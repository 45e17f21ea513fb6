import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRatio } from './format-ratio.ts'
import { ratioOf } from './ratio-of.ts'
import { divideRounded } from './rounding/divide-rounded.ts'
import { roundingModes } from './rounding/rounding-mode.ts'

test('ratioOf a denominator of zero is null', () => {
  expect(ratioOf(1n, 0n)).toBeNull()
})

test.each([
  [2n, 3n, 3, '0.667'],
  [-2n, 3n, 3, '-0.667'],
  [2n, -3n, 0, '-1'],
  [140n, 100n, 2, '1.40'],
])('ratioOf %s and %s with %s decimals is %s', (numerator, denominator, decimals, expected) => {
  expect(formatRatio(ratioOf(numerator, denominator)!, decimals, 'half-even')).toBe(expected)
})

test('ratioOf keeps enough digits that no rounding to twenty decimals can tell it from the fraction', () => {
  const term = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })
  fc.assert(
    fc.property(
      term,
      term.filter((denominator) => denominator !== 0n),
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom(...roundingModes),
      (numerator, denominator, decimals, mode) => {
        const printed = formatRatio(ratioOf(numerator, denominator)!, decimals, mode)
        const exact = divideRounded(numerator * 10n ** BigInt(decimals), denominator, mode)
        expect(BigInt(printed.replace('.', ''))).toBe(exact)
      },
    ),
    { numRuns: 2000 },
  )
})
