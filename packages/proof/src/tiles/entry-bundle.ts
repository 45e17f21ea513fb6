import { Buffer } from 'node:buffer'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { fullWidth } from './tile.ts'

/** An entry longer than the 65,535 bytes that fit into a bundle; `index` counts from 0 within the bundle. */
export interface EntryTooLong {
  readonly tag: 'EntryTooLong'
  readonly index: number
  readonly lengthBytes: number
}

/**
 * Bytes that do not hold exactly `width` entries; `index` is the entry at which they end, or after which they continue.
 */
export interface MalformedBundle {
  readonly tag: 'MalformedBundle'
  readonly index: number
  readonly width: number
}

const prefixLengthBytes = 2
const entryLengthMax = 2 ** 16 - 1

/**
 * The bytes of an entry bundle: each entry after its length in two bytes, big-endian. An entry of more than 65,535
 * bytes does not fit: publish only the hash tiles of such a log. Refuses {@link EntryTooLong}.
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
 * Reads an entry bundle of a known width. The caller has to check that each entry hashes to its leaf in the level-0
 * tile. Refuses {@link MalformedBundle}.
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
