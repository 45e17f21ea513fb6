import { isLeft } from 'fp-ts/lib/Either.js'
import type { Hash } from '../sha256.ts'
import { nodeHash } from '../tree-hash.ts'
import type { NodeReader } from '../tree-range.ts'
import { isWholeNumber } from '../whole-number.ts'
import { parseHashTile } from './hash-tile.ts'
import { fullWidth, type Tile, tileHeight } from './tile.ts'

/** Reads the bytes of a tile. Throws if there is none. */
export type TileReader = (tile: Tile) => Uint8Array

/**
 * Reads nodes of the tree of `size` leaves from its tiles, to make roots and proofs from them. Tiles are not to be
 * trusted by themselves: compare the root at `size` with that of a verified checkpoint. Throws a RangeError for a node
 * that the tree does not have, and for a tile of the wrong length.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { leafHash, nodeHash, nodeReaderOfTiles, rootAt } from '@coflyfr/proof'
 *
 * const [a, b] = [leafHash('a'), leafHash('b')]
 * const readNode = nodeReaderOfTiles(2, () => Buffer.concat([a, b]))
 * assert.deepEqual(rootAt(readNode, 2), nodeHash(a, b))
 * ```
 */
export const nodeReaderOfTiles =
  (size: number, readTile: TileReader): NodeReader =>
  (level, index) => {
    const tileLevel = Math.floor(level / tileHeight)
    const span = 2 ** (level % tileHeight)
    const start = index * span
    const held = Math.floor(size / fullWidth ** tileLevel)
    if (!isWholeNumber(size) || !isWholeNumber(index) || start + span > held) {
      throw new RangeError(
        `Cannot read node ${index} of level ${level}: the tree has ${size} leaves`,
      )
    }
    const tileIndex = Math.floor(start / fullWidth)
    const width = Math.min(fullWidth, held - tileIndex * fullWidth)
    const hashes = parseHashTile(readTile({ level: tileLevel, index: tileIndex, width }), width)
    if (isLeft(hashes)) {
      const { lengthBytes } = hashes.left
      throw new RangeError(`Cannot read a tile of ${width} hashes: it has ${lengthBytes} bytes`)
    }
    const from = start - tileIndex * fullWidth
    return subtreeRoot(hashes.right.slice(from, from + span))
  }

/** Root over hashes whose number is a power of two. */
const subtreeRoot = ([first, ...rest]: readonly Hash[]): Hash => {
  if (first === undefined) throw new RangeError('Cannot hash a subtree without leaves')
  let row = [first, ...rest]
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, at) =>
      nodeHash(row[2 * at] ?? first, row[2 * at + 1] ?? first),
    )
  }
  return row[0] ?? first
}
