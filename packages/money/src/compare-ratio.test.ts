import { expect, test } from 'vitest'
import { compareRatio } from './compare-ratio.ts'
import { ratioOf } from './ratio-of.ts'

test.each([
  [1n, 3n, 2n, 6n, 0],
  [1n, 3n, 333n, 1000n, 1],
  [-1n, 3n, 1n, 3n, -1],
])('compareRatio of %s/%s and %s/%s is %s', (a, b, c, d, expected) => {
  expect(compareRatio(ratioOf(a, b)!, ratioOf(c, d)!)).toBe(expected)
})
