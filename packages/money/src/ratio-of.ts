import { type Ratio, ratio } from './ratio.ts'
import { ratioDecimal } from './ratio-decimal.ts'

/**
 * Divides two whole numbers, exactly where the quotient ends within 40 digits and to the nearest 40 where it does not;
 * null for a denominator of zero.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { formatRatio, ratioOf } from '@coflyfr/money'
 *
 * const placedWithKin = ratioOf(2n, 3n)
 *
 * assert.ok(placedWithKin !== null)
 * assert.equal(formatRatio(placedWithKin, 3, 'half-even'), '0.667')
 * assert.equal(ratioOf(2n, 0n), null)
 * ```
 */
export function ratioOf(numerator: bigint, denominator: bigint): Ratio | null {
  if (denominator === 0n) return null
  const Decimal = ratioDecimal()
  return ratio(new Decimal(numerator.toString()).div(denominator.toString()))
}
