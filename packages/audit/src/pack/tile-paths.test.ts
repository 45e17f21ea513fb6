import { parseTilePath, tilePath, tilesOfGrowth } from '@coflyfr/proof'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { tilePathsOf } from './tile-paths.ts'

test('the tiles of a tree are those that a log growing to its size would write', () => {
  fc.assert(
    fc.property(fc.nat(200_000), (size) => {
      const grown = tilesOfGrowth(0, size)
      if (!isRight(grown)) throw new Error(grown.left.tag)
      const hashes = grown.right.filter(({ level }) => level !== 'entries')
      expect([...tilePathsOf(size)]).toEqual(hashes.map(tilePath))
    }),
    { numRuns: 50 },
  )
})

test('the first tile of a tree of any size comes without waiting for the others', () => {
  const [first = ''] = tilePathsOf(Number.MAX_SAFE_INTEGER)
  expect(isRight(parseTilePath(first))).toBe(true)
})
