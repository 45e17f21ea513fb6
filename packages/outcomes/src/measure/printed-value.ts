import { millionthsOf } from '../decimal/millionths.ts'

/** What stands in print for a value that would disclose who it is about, as in Welsh statistics. */
const suppressedMark = '*'

/**
 * A reading's value as it may be published: `*` where it counts at least one and fewer than the definition's
 * `suppressBelow` (DOMAIN §9); null where there is none. Zero discloses nobody. Suppressing a second cell, so that the
 * first cannot be found from a total, is for the table that prints both.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { printedValue } from '@coflyfr/outcomes'
 *
 * assert.equal(printedValue({ suppressBelow: 5 }, { numerator: '3', value: '7.1' }), '*')
 * assert.equal(printedValue({ suppressBelow: 5 }, { numerator: '0', value: '0.0' }), '0.0')
 * ```
 */
export const printedValue = (
  { suppressBelow }: { readonly suppressBelow: number },
  { numerator, value }: { readonly numerator: string | null; readonly value: string | null },
): string | null => {
  if (numerator === null) return value
  const counted = millionthsOf(numerator)
  return counted > 0n && counted < millionthsOf(`${suppressBelow}`) ? suppressedMark : value
}
