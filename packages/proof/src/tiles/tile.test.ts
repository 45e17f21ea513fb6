import { right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { parseTilePath, type Tile, tilePath } from './tile.ts'

const tile = (level: Tile['level'], index: number, width: number): Tile => ({ level, index, width })

test.each([
  // The examples of C2SP tlog-tiles.
  [tile(0, 1234067, 256), 'tile/0/x001/x234/067'],
  [tile(0, 273, 112), 'tile/0/273.p/112'],
  [tile(1, 0, 256), 'tile/1/000'],
  [tile(2, 0, 1), 'tile/2/000.p/1'],
  [tile('entries', 1000, 255), 'tile/entries/x001/000.p/255'],
  [tile(63, 0, 256), 'tile/63/000'],
  [tile(0, Number.MAX_SAFE_INTEGER, 256), 'tile/0/x009/x007/x199/x254/x740/991'],
])('the path of %j is %s', (one, path) => {
  expect(tilePath(one)).toBe(path)
  expect(parseTilePath(path)).toEqual(right(one))
})

test.each([
  // Seeds of the fuzz target of Go's tlog; no tile of height 8 has these paths.
  'tile/4/0/001',
  'tile/3/5/x123/x456/078.p/2',
  'tile/3/5/123/456/078',
  'tile/3/-1/123/456/078',
  'tile/1/data/x003/x057/500',
  '',
  'tile/0/1',
  'tile/00/001',
  'tile/64/001',
  'tile/0/x000/001',
  'tile/0/001.p/0',
  'tile/0/001.p/256',
  'tile/0/001.p/01',
  'tile/0/001.p/',
  'tile/0/001/',
  '/tile/0/001',
  'tile/0/x009/x007/x199/x254/x740/992',
  'tile/entries/x1/001',
])('parseTilePath refuses %j', (path) => {
  expect(parseTilePath(path)).toEqual({
    _tag: 'Left',
    left: { tag: 'MalformedTilePath', found: path },
  })
})
