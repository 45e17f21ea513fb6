const decimalsKept = 6

/**
 * A decimal text as a whole number of millionths, exactly: `DecimalText` has at most six decimals. Two values in
 * millionths compare, add and divide without rounding.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { millionthsOf } from '@coflyfr/outcomes/events'
 *
 * assert.equal(millionthsOf('7.5'), 7_500_000n)
 * ```
 */
export const millionthsOf = (decimal: string): bigint => {
  const [whole = '', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(decimalsKept, '0'))
}
