import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { formatPounds } from './format-pounds.ts'
import { parsePounds } from './parse-pounds.ts'
import type { Pence } from './pence.ts'

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
    return isLeft(read) ? t.failure(value, context, read.left.expected) : t.success(read.right)
  },
  formatPounds,
)
