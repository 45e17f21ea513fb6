import { type Pence, pence } from './pence.ts'

/**
 * Gives the size of an amount of pence, without its sign.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { absPence, pence } from '@coflyfr/money'
 *
 * assert.equal(absPence(pence(-150n)), 150n)
 * ```
 */
export function absPence(amount: Pence): Pence {
  return pence(amount < 0n ? -amount : amount)
}
