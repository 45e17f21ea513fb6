import type { NodePlace } from '@coflyfr/proof/tree'
import { expect, test } from 'vitest'
import { keptTiles } from './kept-tiles.ts'

const aTile = new Uint8Array(511 * 32).fill(7)

const leafOf = (tile: number): NodePlace => ({ level: 0, index: tile * 256 })

/** Tiles of which some are not whole, and how often each was read. */
const counted = (isWhole: (tile: number) => boolean = () => true) => {
  const reads: number[] = []
  const tiles = keptTiles((tile) => {
    reads.push(tile)
    return isWhole(tile) ? aTile : null
  })
  /** Wants a leaf of a tile so often; answers whether it is kept then. */
  const want = (tile: number, often: number): boolean => {
    for (let count = 0; count < often; count += 1)
      if (tiles.find(leafOf(tile)) === undefined) tiles.load([leafOf(tile)])
    return tiles.find(leafOf(tile)) !== undefined
  }
  return { tiles, reads, want }
}

test('a tile is read when so many of its nodes were wanted that it pays, and then no more', () => {
  const { reads, want } = counted()
  expect(want(3, 31)).toBe(false)
  expect(reads).toEqual([])
  expect(want(3, 100)).toBe(true)
  expect(reads).toEqual([3])
})

test('nodes that are wanted at once count each, and those above all tiles not', () => {
  const { tiles, reads } = counted()
  const several = (level: number) => Array.from({ length: 32 }, (_, index) => ({ level, index }))
  expect(tiles.load(several(8))).toBe(false)
  expect(tiles.load(several(2))).toBe(true)
  expect(reads).toEqual([0])
})

test('a tile that is not whole is looked at again only after a thousand reads more, and kept when it is whole', () => {
  let isWhole = false
  const { reads, want } = counted(() => isWhole)
  expect(want(0, 1_000)).toBe(false)
  expect(reads).toEqual([0])
  isWhole = true
  expect(want(0, 1_000)).toBe(true)
  expect(reads).toEqual([0, 0])
})

test('no more are kept than the bound says, and what is wanted again and again stays', () => {
  const { tiles, want } = counted()
  const among = 4_500
  for (let tile = 0; tile < among; tile += 1) {
    want(tile, 32)
    expect(tiles.find(leafOf(0))).toBeDefined()
  }
  const kept = Array.from({ length: among }, (_, tile) => tiles.find(leafOf(tile)))
  expect(kept.filter((found) => found !== undefined)).toHaveLength(4_096)
  expect(tiles.find(leafOf(among - 1))).toBeDefined()
})

test('what is done with a hash that was handed out does not reach the tile', () => {
  const { tiles, want } = counted()
  want(0, 32)
  tiles.find(leafOf(0))?.fill(0)
  expect(tiles.find(leafOf(0))).toEqual(Buffer.alloc(32, 7))
})
