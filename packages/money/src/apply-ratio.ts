import { type Pence, pence } from './pence.ts'
import type { Ratio } from './ratio.ts'
import { ratioDecimalsMaximum } from './ratio-decimal.ts'
import { ratioFraction } from './ratio-fraction.ts'
import { divideRounded } from './rounding/divide-rounded.ts'
import type { RoundingMode } from './rounding/rounding-mode.ts'

const guard = 10n ** BigInt(ratioDecimalsMaximum)

/**
 * Multiplies pence by a rate and rounds to whole pence by the named mode: the exact answer, for a quotient too as long
 * as its terms, the amount and the answer stay within 10^17.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { applyRatio, pence, ratioOf } from '@coflyfr/money'
 *
 * const third = ratioOf(1n, 3n)
 *
 * assert.ok(third !== null)
 * assert.equal(applyRatio(pence(300n), third, 'down'), 100n)
 * assert.equal(applyRatio(pence(200n), third, 'down'), 66n)
 * ```
 */
export function applyRatio(amount: Pence, ratio: Ratio, rounding: RoundingMode): Pence {
  const { numerator, denominator } = ratioFraction(ratio)
  // A third cut at 40 digits makes 300 pence 99.99…: rounding to the guard digits gives back the whole it stands for.
  // A fraction of a penny is never that near to a whole or a half, and a parsed rate has no digit beyond the guard.
  const guarded = divideRounded(amount * numerator * guard, denominator, 'half-even')
  return pence(divideRounded(guarded, guard, rounding))
}
