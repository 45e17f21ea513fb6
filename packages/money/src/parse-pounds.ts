import { type Either, map } from 'fp-ts/lib/Either.js'
import { magnitudeMaximum } from './magnitude-maximum.ts'
import type { MoneyTextOptions } from './money-text-options.ts'
import type { MoneyTextRefusal } from './money-text-refusal.ts'
import { type Pence, pence } from './pence.ts'
import { readDecimalText } from './read-decimal-text.ts'

/**
 * Reads pounds, with up to two decimals and at most 10^15 either way, as pence; or refuses, as `MoneyTextRefusal` says.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { parsePounds } from '@coflyfr/money'
 *
 * assert.deepEqual(parsePounds('1000000.00'), { _tag: 'Right', right: 100_000_000n })
 * assert.deepEqual(parsePounds('0.125'), {
 *   _tag: 'Left',
 *   left: {
 *     tag: 'TooManyDecimals',
 *     found: '0.125',
 *     decimals: 3,
 *     decimalsMaximum: 2,
 *     expected: 'pounds as text, such as "-1234.50"',
 *   },
 * })
 * ```
 */
export function parsePounds(
  text: unknown,
  options?: MoneyTextOptions,
): Either<MoneyTextRefusal, Pence> {
  const units = readDecimalText(text, {
    decimalsMaximum: 2,
    unitsMaximum: magnitudeMaximum * 100n,
    grouping: options === undefined ? 'none' : 'commas',
    expected: `pounds as text, such as "${options === undefined ? '-1234.50' : '-1,234.50'}"`,
  })
  return map(pence)(units)
}
