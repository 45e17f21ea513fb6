import { decimalText } from './decimal-text.ts'
import type { Pence } from './pence.ts'
import { divideRounded } from './rounding/divide-rounded.ts'
import type { RoundingMode } from './rounding/rounding-mode.ts'

/**
 * Writes what percentage one amount is of another, rounded once from the exact fraction; null if that other is zero.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { pence, percentOf, zeroPence } from '@coflyfr/money'
 *
 * assert.equal(percentOf(pence(1n), pence(3n), 1, 'half-even'), '33.3')
 * assert.equal(percentOf(pence(1n), zeroPence, 1, 'half-even'), null)
 * ```
 */
export function percentOf(
  part: Pence,
  whole: Pence,
  decimals: number,
  rounding: RoundingMode,
): string | null {
  if (whole === 0n) return null
  const numerator = part * 100n * 10n ** BigInt(decimals)
  return decimalText(divideRounded(numerator, whole, rounding), decimals)
}
