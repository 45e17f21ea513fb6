import { type Pence, pence } from './pence.ts'

/**
 * Adds two amounts of pence, exactly and without limit.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { addPence, pence } from '@coflyfr/money'
 *
 * assert.equal(addPence(pence(150n), pence(-50n)), 100n)
 * ```
 */
export function addPence(left: Pence, right: Pence): Pence {
  return pence(left + right)
}
