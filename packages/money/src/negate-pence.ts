import { type Pence, pence } from './pence.ts'

/**
 * Changes the sign of an amount of pence.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { negatePence, pence } from '@coflyfr/money'
 *
 * assert.equal(negatePence(pence(150n)), -150n)
 * ```
 */
export function negatePence(amount: Pence): Pence {
  return pence(-amount)
}
