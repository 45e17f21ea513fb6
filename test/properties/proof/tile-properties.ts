import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  appendLeaf,
  consistencyProof,
  emptyTail,
  formatHashTile,
  inclusionProof,
  type NodeReader,
  type nodeReaderOfTiles,
  rootAt,
  type Tile,
  tilePath,
  tilesOfGrowth,
} from '@coflyfr/proof'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { batchRoot } from './naive-tree.ts'

/** Enough for a second level of tiles; the test of the files has a third. */
const leavesMax = 2000

const leaves = Array.from({ length: leavesMax }, (_, index) =>
  createHash('sha256').update(`${index}`).digest(),
)

const nodes = new Map<string, Uint8Array>()
let tail = emptyTail
for (const [index, leaf] of leaves.entries()) {
  const step = appendLeaf(tail, leaf)
  nodes.set(`0/${index}`, leaf)
  for (const { level, index: at, hash } of step.completed) nodes.set(`${level}/${at}`, hash)
  tail = step.tail
}

/** The nodes of the tree as stored at a size: later ones are missing. */
const storedAt =
  (size: number): NodeReader =>
  (level, index) => {
    const node = (index + 1) * 2 ** level <= size ? nodes.get(`${level}/${index}`) : undefined
    if (node === undefined) throw new Error(`No node ${index} at level ${level}`)
    return node
  }

const size = fc.oneof(
  fc.integer({ min: 1, max: leavesMax }),
  fc.constantFrom(255, 256, 257, 511, 512),
)

/** F5 for tiles: written step by step, they give the roots and proofs of the tree at every size. */
export const tilesAgree = (readerOf: typeof nodeReaderOfTiles) =>
  fc.property(fc.array(size, { minLength: 1, maxLength: 4 }), fc.nat(), (sizes, at) => {
    const files = new Map<string, Uint8Array>()
    let earlier = 0
    for (const later of sizes.toSorted((one, other) => one - other)) {
      const tiles = tilesOfGrowth(earlier, later)
      assert.ok(isRight(tiles))
      for (const { level, index, width } of tiles.right) {
        if (level === 'entries') continue
        const tile = { level, index, width }
        files.set(tilePath(tile), formatHashTile(storedAt(later), tile))
      }
      const readTile = (tile: Tile): Uint8Array => {
        const bytes = files.get(tilePath(tile))
        assert.ok(bytes !== undefined, tilePath(tile))
        return bytes
      }
      const fromTiles = readerOf(later, readTile)
      assert.deepEqual(rootAt(fromTiles, later), batchRoot(leaves.slice(0, later)))
      const index = at % later
      assert.deepEqual(
        inclusionProof(fromTiles, index, later),
        inclusionProof(storedAt(later), index, later),
      )
      assert.deepEqual(
        consistencyProof(fromTiles, index, later),
        consistencyProof(storedAt(later), index, later),
      )
      earlier = later
    }
  })
