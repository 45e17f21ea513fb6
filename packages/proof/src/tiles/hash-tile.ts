import { Buffer } from 'node:buffer'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { type Hash, hashLengthBytes } from '../sha256.ts'
import { type NodeReader, readAll } from '../tree-range.ts'
import { fullWidth, tileHeight } from './tile.ts'

/** A tile whose length does not match its width, or a width that no tile has. */
export interface TileOfWrongLength {
  readonly tag: 'TileOfWrongLength'
  readonly width: number
  readonly lengthBytes: number
}

/**
 * The bytes of a hash tile of a stored tree: its hashes, concatenated. Throws what `readNode` throws for a missing
 * node.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { formatHashTile, leafHash } from '@coflyfr/proof'
 *
 * const leaf = leafHash('only')
 * assert.deepEqual(formatHashTile(() => leaf, { level: 0, index: 0, width: 1 }), leaf)
 * ```
 */
export const formatHashTile = (
  readNode: NodeReader,
  {
    level,
    index,
    width,
  }: { readonly level: number; readonly index: number; readonly width: number },
): Uint8Array =>
  Buffer.concat(
    readAll(
      readNode,
      Array.from({ length: width }, (_, at) => ({
        level: level * tileHeight,
        index: index * fullWidth + at,
      })),
    ),
  )

/**
 * Reads a hash tile of a known width. Only a checkpoint can show whether its hashes are those of the log. Refuses
 * {@link TileOfWrongLength}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseHashTile } from '@coflyfr/proof'
 *
 * assert.deepEqual(
 *   parseHashTile(new Uint8Array(31), 1),
 *   left({ tag: 'TileOfWrongLength', width: 1, lengthBytes: 31 }),
 * )
 * ```
 */
export const parseHashTile = (
  bytes: Uint8Array,
  width: number,
): Either<TileOfWrongLength, readonly Hash[]> => {
  const isWidth = Number.isInteger(width) && width >= 1 && width <= fullWidth
  if (!isWidth || bytes.length !== width * hashLengthBytes) {
    return left({ tag: 'TileOfWrongLength', width, lengthBytes: bytes.length })
  }
  return right(
    Array.from({ length: width }, (_, at) =>
      bytes.subarray(at * hashLengthBytes, (at + 1) * hashLengthBytes),
    ),
  )
}
