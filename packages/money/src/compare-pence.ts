import { ascending } from './ascending.ts'
import type { Pence } from './pence.ts'

/**
 * Orders two amounts of pence, smallest first, as `Array.prototype.toSorted` expects.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { comparePence, pence } from '@coflyfr/money'
 *
 * assert.deepEqual([pence(9n), pence(-10n)].toSorted(comparePence), [-10n, 9n])
 * ```
 */
export function comparePence(left: Pence, right: Pence): -1 | 0 | 1 {
  return ascending(left, right)
}
