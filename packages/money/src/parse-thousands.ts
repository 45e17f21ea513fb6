import { type Either, map } from 'fp-ts/lib/Either.js'
import { magnitudeMaximum } from './magnitude-maximum.ts'
import type { MoneyTextOptions } from './money-text-options.ts'
import type { MoneyTextRefusal } from './money-text-refusal.ts'
import { type Pence, pence } from './pence.ts'
import { readDecimalText } from './read-decimal-text.ts'

/**
 * Reads thousands of pounds, to the penny and at most 10^15 pounds either way, as pence; or refuses, as
 * `MoneyTextRefusal` says.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { parseThousands } from '@coflyfr/money'
 *
 * assert.deepEqual(parseThousands('3259'), { _tag: 'Right', right: 325_900_000n })
 * assert.equal(parseThousands('3,259')._tag, 'Left')
 * assert.equal(parseThousands('3,259', { thousandsSeparator: ',' })._tag, 'Right')
 * ```
 */
export function parseThousands(
  text: unknown,
  options?: MoneyTextOptions,
): Either<MoneyTextRefusal, Pence> {
  const units = readDecimalText(text, {
    decimalsMaximum: 5,
    unitsMaximum: magnitudeMaximum * 100n,
    grouping: options === undefined ? 'none' : 'commas',
    expected: `thousands of pounds as text, such as "${options === undefined ? '-1234.5' : '-1,234.5'}"`,
  })
  return map(pence)(units)
}
