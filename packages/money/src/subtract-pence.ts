import { type Pence, pence } from './pence.ts'

/**
 * Takes the second amount of pence from the first, exactly and without limit.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { subtractPence, pence } from '@coflyfr/money'
 *
 * assert.equal(subtractPence(pence(100n), pence(150n)), -50n)
 * ```
 */
export function subtractPence(from: Pence, taken: Pence): Pence {
  return pence(from - taken)
}
