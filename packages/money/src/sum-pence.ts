import { type Pence, pence } from './pence.ts'

/**
 * Adds any number of amounts of pence; the sum of none is no money.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { pence, sumPence } from '@coflyfr/money'
 *
 * const legs = [pence(-100n), pence(60n), pence(40n)]
 *
 * assert.equal(sumPence(legs), 0n)
 * ```
 */
export function sumPence(amounts: Iterable<Pence>): Pence {
  let total = 0n
  for (const amount of amounts) total += amount
  return pence(total)
}
