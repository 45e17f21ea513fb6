import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { applyRatio } from './apply-ratio.ts'
import { parseRatio } from './parse-ratio.ts'
import { type Pence, pence } from './pence.ts'
import type { Ratio } from './ratio.ts'
import { ratioFraction } from './ratio-fraction.ts'
import { ratioOf } from './ratio-of.ts'
import { divideRounded } from './rounding/divide-rounded.ts'
import { type RoundingMode, roundingModes } from './rounding/rounding-mode.ts'

const mode = fc.constantFrom(...roundingModes)

/** The amount times numerator over denominator, rounded once; amounts are often chosen to come out whole or at a half. */
function roundsTheExactProduct(apply: (amount: Pence, ratio: Ratio, mode: RoundingMode) => Pence) {
  const term = fc.bigInt({ min: 1n, max: 10n ** 9n })
  const amount = fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n })
  return fc.property(amount, term, term, fc.boolean(), mode, (some, over, under, whole, by) => {
    const taken = pence(whole ? (some * under) / 2n : some)
    expect(apply(taken, ratioOf(over, under)!, by)).toBe(divideRounded(taken * over, under, by))
  })
}

test('applyRatio rounds the exact product of a quotient, once, in every mode', () => {
  fc.assert(roundsTheExactProduct(applyRatio), { numRuns: 2000 })
})

test('roundsTheExactProduct catches a product without guard digits', () => {
  const unguarded = (amount: Pence, ratio: Ratio, by: RoundingMode) => {
    const { numerator, denominator } = ratioFraction(ratio)
    return pence(divideRounded(amount * numerator, denominator, by))
  }
  expect(fc.check(roundsTheExactProduct(unguarded), { numRuns: 2000 }).failed).toBe(true)
})

test('applyRatio rounds the exact product of a parsed rate with all its digits', () => {
  const units = fc.bigInt({ min: -(10n ** 35n), max: 10n ** 35n })
  const amount = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })
  fc.assert(
    fc.property(amount, units, mode, (some, rateUnits, by) => {
      const sign = rateUnits < 0n ? '-' : ''
      const digits = `${rateUnits < 0n ? -rateUnits : rateUnits}`.padStart(21, '0')
      const rate = parseRatio(`${sign}${digits.slice(0, -20)}.${digits.slice(-20)}`)
      expect(isRight(rate) && applyRatio(pence(some), rate.right, by)).toBe(
        divideRounded(some * rateUnits, 10n ** 20n, by),
      )
    }),
  )
})

test.each([
  [300n, 1n, 3n, 'down', 100n],
  [-300n, 1n, 3n, 'up', -100n],
  [1n, 1n, 2n, 'half-even', 0n],
  [3n, 1n, 6n, 'half-odd', 1n],
  [10n ** 17n, 1n, 10n ** 17n - 1n, 'down', 1n],
] as const)('applyRatio %s × %s/%s by %s is %s', (amount, over, under, by, expected) => {
  expect(applyRatio(pence(amount), ratioOf(over, under)!, by)).toBe(expected)
})
