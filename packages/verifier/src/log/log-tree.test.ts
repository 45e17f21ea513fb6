import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { nodeHashing } from '../script/node-hashing.ts'
import type { Bytes } from '../text/bytes.ts'
import { GrowingTree } from '../tree/growing-tree.ts'
import { LogTree } from './log-tree.ts'

const leafOf = (number: number): Bytes =>
  new Uint8Array(createHash('sha256').update(String(number)).digest())

const rootOver = (from: number, to: number): Bytes => {
  const tree = new GrowingTree(nodeHashing)
  for (let number = from; number < to; number += 1) tree.push(leafOf(number))
  return tree.root()
}

const sizes = [0, 1, 255, 256, 257, 511, 512, 1000]

/** The roots at `sizes`, and the tiles whose roots the tree asked for with the right leaves. */
const grown = (known: (tile: number) => Bytes | undefined) => {
  const asked: number[] = []
  const tree = new LogTree(nodeHashing, new Set(sizes), (tile, leaves) => {
    if (leaves[0] === leafOf(256 * tile)[0]) asked.push(tile)
    return known(tile)
  })
  for (let number = 0; number < 1000; number += 1) tree.push(leafOf(number))
  return { asked, roots: sizes.map((size) => tree.roots.get(size)), root: tree.root() }
}

const roots = sizes.map((size) => rootOver(0, size))

test.each([
  ['computed by the tree', () => undefined],
  ['given', (tile: number) => rootOver(256 * tile, 256 * tile + 256)],
])('the root at each size is that of all leaves before it, with roots of tiles %s', (_, known) => {
  expect(grown(known)).toEqual({ asked: [0, 1, 2], roots, root: roots.at(-1) })
})

test('a root that is given for a tile is used as it is', () => {
  const { root } = grown((tile) => (tile === 1 ? leafOf(0) : undefined))
  expect(root).not.toEqual(roots.at(-1))
})
