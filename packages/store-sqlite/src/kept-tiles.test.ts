import type { NodePlace } from '@coflyfr/proof/tree'
import { expect, test } from 'vitest'
import { keptTiles } from './kept-tiles.ts'

const aTile = new Uint8Array(511 * 32).fill(7)

const leafOf = (tile: number): NodePlace => ({ level: 0, index: tile * 256 })

/** Kept tiles, with the tiles that were read from the store. */
const counted = (isWhole: (tile: number) => boolean = () => true) => {
  const reads: number[] = []
  const tiles = keptTiles((tile) => {
    reads.push(tile)
    return isWhole(tile) ? aTile : null
  })
  /** Asks for a leaf of a tile that many times; returns whether the tile is kept then. */
  const want = (tile: number, often: number): boolean => {
    for (let count = 0; count < often; count += 1)
      if (tiles.find(leafOf(tile)) === undefined) tiles.load([leafOf(tile)])
    return tiles.find(leafOf(tile)) !== undefined
  }
  return { tiles, reads, want }
}

test('a tile is read once, when enough of its nodes were wanted', () => {
  const { reads, want } = counted()
  expect(want(3, 31)).toBe(false)
  expect(reads).toEqual([])
  expect(want(3, 100)).toBe(true)
  expect(reads).toEqual([3])
})

test('nodes wanted together are counted one by one, and those above all tiles are not counted', () => {
  const { tiles, reads } = counted()
  const several = (level: number) => Array.from({ length: 32 }, (_, index) => ({ level, index }))
  expect(tiles.load(several(8))).toBe(false)
  expect(tiles.load(several(2))).toBe(true)
  expect(reads).toEqual([0])
})

test('an incomplete tile is tried again only after a thousand more reads, and kept once it is complete', () => {
  let isWhole = false
  const { reads, want } = counted(() => isWhole)
  expect(want(0, 1_000)).toBe(false)
  expect(reads).toEqual([0])
  isWhole = true
  expect(want(0, 1_000)).toBe(true)
  expect(reads).toEqual([0, 0])
})

test('no more tiles are kept than the bound, and one that is wanted again and again stays', () => {
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

test('changing a returned hash does not change the tile', () => {
  const { tiles, want } = counted()
  want(0, 32)
  tiles.find(leafOf(0))?.fill(0)
  expect(tiles.find(leafOf(0))).toEqual(Buffer.alloc(32, 7))
})
