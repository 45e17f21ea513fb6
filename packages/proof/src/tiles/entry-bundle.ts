import { Buffer } from 'node:buffer'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { fullWidth } from './tile.ts'

/** An entry longer than the 65,535 bytes that a bundle has room for; `index` counts from 0 inside the bundle. */
export interface EntryTooLong {
  readonly tag: 'EntryTooLong'
  readonly index: number
  readonly lengthBytes: number
}

/** Bytes that are not as many entries as the bundle has; `index` is the entry at which they end or go on. */
export interface MalformedBundle {
  readonly tag: 'MalformedBundle'
  readonly index: number
  readonly width: number
}

const prefixLengthBytes = 2
const entryLengthMax = 2 ** 16 - 1

/**
 * The bytes of an entry bundle: each entry after its length, of two bytes, the higher first. An event longer than 65,535
 * bytes has no place in one: publish such a log's hash tiles alone. Refuses {@link EntryTooLong}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { formatEntryBundle } from '@coflyfr/proof'
 *
 * const bundle = formatEntryBundle([Buffer.from('£')])
 * assert.ok(isRight(bundle))
 * assert.deepEqual([...bundle.right], [0, 2, 0xc2, 0xa3])
 * ```
 */
export const formatEntryBundle = (
  entries: readonly Uint8Array[],
): Either<EntryTooLong, Uint8Array> => {
  const index = entries.findIndex(({ length }) => length > entryLengthMax)
  const long = entries[index]
  if (long !== undefined) return left({ tag: 'EntryTooLong', index, lengthBytes: long.length })
  return right(
    Buffer.concat(
      entries.flatMap((entry) => [Buffer.of(entry.length >> 8, entry.length & 0xff), entry]),
    ),
  )
}

/**
 * Reads an entry bundle of a known width. Each entry must hash to its leaf in the level-0 tile, which is for the caller
 * to see. Refuses {@link MalformedBundle}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseEntryBundle } from '@coflyfr/proof'
 *
 * assert.deepEqual(
 *   parseEntryBundle(Uint8Array.of(0, 2, 7), 1),
 *   left({ tag: 'MalformedBundle', index: 0, width: 1 }),
 * )
 * ```
 */
export const parseEntryBundle = (
  bytes: Uint8Array,
  width: number,
): Either<MalformedBundle, readonly Uint8Array[]> => {
  if (!Number.isInteger(width) || width < 1 || width > fullWidth) {
    return left({ tag: 'MalformedBundle', index: 0, width })
  }
  const entries: Uint8Array[] = []
  let at = 0
  for (let index = 0; index < width; index += 1) {
    const [high, low] = bytes.subarray(at, at + prefixLengthBytes)
    if (high === undefined || low === undefined)
      return left({ tag: 'MalformedBundle', index, width })
    const start = at + prefixLengthBytes
    at = start + high * 256 + low
    if (at > bytes.length) return left({ tag: 'MalformedBundle', index, width })
    entries.push(bytes.subarray(start, at))
  }
  return at === bytes.length
    ? right(entries)
    : left({ tag: 'MalformedBundle', index: width, width })
}
