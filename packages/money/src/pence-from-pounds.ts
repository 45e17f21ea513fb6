import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { formatPounds } from './format-pounds.ts'
import type { MoneyTextRefusal } from './money-text-refusal.ts'
import { parsePounds } from './parse-pounds.ts'
import type { Pence } from './pence.ts'

/** Which part of the form the text breaks, in words that follow `pounds as text`. */
const formOf = (refusal: MoneyTextRefusal): string => {
  switch (refusal.tag) {
    case 'NotText':
    case 'Empty':
    case 'NotDecimal':
      return ''
    case 'Exponent':
      return ' without an exponent'
    case 'ThousandsSeparator':
      return ' without thousands separators'
    case 'LeadingZero':
      return ' without leading zeros'
    case 'TooManyDecimals':
      return ` with at most ${refusal.decimalsMaximum} decimals`
    case 'NegativeZero':
      return ' with no sign before zero'
    case 'OutOfRange':
      return ` of at most ${refusal.maximum}`
  }
}

/**
 * Codec of an amount in a command: reads pounds as `parsePounds` does, without separators, into pence; a refusal says
 * what was found and what was expected.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { PenceFromPounds } from '@coflyfr/money'
 *
 * assert.deepEqual(PenceFromPounds.decode('100.5'), { _tag: 'Right', right: 10_050n })
 * assert.equal(PenceFromPounds.decode(100.5)._tag, 'Left')
 * ```
 */
export const PenceFromPounds: t.Type<Pence, string, unknown> = new t.Type(
  'PenceFromPounds',
  (value): value is Pence => typeof value === 'bigint',
  (value, context) => {
    const read = parsePounds(value)
    return isLeft(read)
      ? t.failure(value, context, `pounds as text${formOf(read.left)}, such as "-1234.50"`)
      : t.success(read.right)
  },
  formatPounds,
)
