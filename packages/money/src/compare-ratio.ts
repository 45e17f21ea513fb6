import { decimalOf, type Ratio } from './ratio.ts'

/**
 * Orders two rates, smallest first, as `Array.prototype.toSorted` expects.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { compareRatio, ratioOf } from '@coflyfr/money'
 *
 * const spent = ratioOf(21n, 20n)
 * const limit = ratioOf(1n, 1n)
 *
 * assert.ok(spent !== null && limit !== null)
 * assert.equal(compareRatio(spent, limit), 1)
 * ```
 */
export function compareRatio(left: Ratio, right: Ratio): -1 | 0 | 1 {
  const [first, second] = [decimalOf(left), decimalOf(right)]
  if (first.lessThan(second)) return -1
  return first.greaterThan(second) ? 1 : 0
}
