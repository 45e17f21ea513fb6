import { isRight, left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { type Tile, tilePath } from './tile.ts'
import { tilesOfGrowth } from './tiles-of-growth.ts'

const tiles = (earlier: number, size: number): readonly Tile[] => {
  const found = tilesOfGrowth(earlier, size)
  if (!isRight(found)) throw new Error(found.left.tag)
  return found.right
}

test('a tree of 70,000 has the tiles that C2SP tlog-tiles counts', () => {
  const found = tiles(0, 70_000)
  const count = (level: Tile['level'], isFull: boolean) =>
    found
      .filter((one) => one.level === level && (one.width === 256) === isFull)
      .map((one) => one.width)
  expect(count(0, true)).toHaveLength(273)
  expect(count(0, false)).toEqual([112])
  expect(count(1, true)).toHaveLength(1)
  expect(count(1, false)).toEqual([17])
  expect(count(2, false)).toEqual([1])
  expect(found.filter(({ level }) => level === 'entries')).toHaveLength(274)
  expect(found).toHaveLength(274 + 274 + 2 + 1)
})

test.each([
  [0, 0, []],
  [5, 5, []],
  [0, 1, ['tile/entries/000.p/1', 'tile/0/000.p/1']],
  [1, 2, ['tile/entries/000.p/2', 'tile/0/000.p/2']],
  [255, 256, ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']],
  [256, 257, ['tile/entries/001.p/1', 'tile/0/001.p/1']],
  [
    200,
    600,
    [
      'tile/entries/000',
      'tile/entries/001',
      'tile/entries/002.p/88',
      'tile/0/000',
      'tile/0/001',
      'tile/0/002.p/88',
      'tile/1/000.p/2',
    ],
  ],
])('from %d to %d leaves', (earlier, size, paths) => {
  expect(tiles(earlier, size).map(tilePath)).toEqual(paths)
})

test('a log that has shrunk, and numbers that are no sizes, are refused', () => {
  expect(tilesOfGrowth(2, 1)).toEqual(left({ tag: 'TreeShrank', earlierSize: 2, laterSize: 1 }))
  expect(tilesOfGrowth(0, 1.5)).toMatchObject({ left: { tag: 'NotAWholeNumber' } })
})
