declare const brand: unique symbol

/** A whole number of pence, the only form in which money is held and added; negative means money taken or income. */
export type Pence = bigint & { readonly [brand]: 'Pence' }

/**
 * Marks a whole number as pence. Throws a TypeError for anything but a bigint, which only an untyped caller can pass.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { formatPounds, pence } from '@coflyfr/money'
 *
 * assert.equal(formatPounds(pence(100_000_000n)), '1000000.00')
 * ```
 */
export function pence(amount: bigint): Pence {
  if (typeof amount !== 'bigint') {
    throw new TypeError(`Cannot count pence: expected a bigint, got a ${typeof amount}`)
  }
  return amount as Pence
}

/** No money: the start of every sum. */
export const zeroPence: Pence = pence(0n)
