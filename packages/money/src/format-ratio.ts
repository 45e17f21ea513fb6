import { decimalText } from './decimal-text.ts'
import type { Ratio } from './ratio.ts'
import { ratioFraction } from './ratio-fraction.ts'
import { divideRounded } from './rounding/divide-rounded.ts'
import type { RoundingMode } from './rounding/rounding-mode.ts'

/**
 * Writes a rate with a fixed number of decimals, rounded once by the named mode.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { formatRatio, ratioOf } from '@coflyfr/money'
 *
 * const rise = ratioOf(2n, 5n)
 *
 * assert.ok(rise !== null)
 * assert.equal(formatRatio(rise, 2, 'half-even'), '0.40')
 * ```
 */
export function formatRatio(ratio: Ratio, decimals: number, rounding: RoundingMode): string {
  const { numerator, denominator } = ratioFraction(ratio)
  const units = divideRounded(numerator * 10n ** BigInt(decimals), denominator, rounding)
  return decimalText(units, decimals)
}
