import { expect, test } from 'vitest'
import { tilePath } from './tile-path.ts'

test.each([
  [0, 5, 256, 'tile/0/005'],
  [1, 1234067, 256, 'tile/1/x001/x234/067'],
  [0, 1000, 256, 'tile/0/x001/000'],
  [0, 273, 112, 'tile/0/273.p/112'],
] as const)('tilePath of level %d, index %d, width %d is %s', (level, index, width, path) => {
  expect(tilePath(level, index, width)).toBe(path)
})
