const weights = [10, 9, 8, 7, 6, 5, 4, 3, 2] as const

/**
 * Whether ten digits are an NHS number: the tenth is a check digit of the other nine, weighted 10 to 2, modulo 11 (NHS
 * Data Dictionary, "NHS Number").
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isNhsNumber } from '@coflyfr/core'
 *
 * assert.equal(isNhsNumber('9434765919'), true)
 * assert.equal(isNhsNumber('9434765918'), false)
 * ```
 */
export const isNhsNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  // 11 stands for 0, and a remainder that would need 10 is never issued.
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}
