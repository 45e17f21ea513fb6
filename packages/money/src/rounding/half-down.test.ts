import { expect, test } from 'vitest'
import { floorDivision } from './floor-division.ts'
import { halfDown } from './half-down.ts'

test.each([
  [-26n, -3n],
  [-25n, -3n],
  [-24n, -2n],
  [-20n, -2n],
  [-19n, -2n],
  [-15n, -2n],
  [-11n, -1n],
  [-9n, -1n],
  [-5n, -1n],
  [-1n, 0n],
  [0n, 0n],
  [1n, 0n],
  [5n, 0n],
  [9n, 1n],
  [11n, 1n],
  [15n, 1n],
  [19n, 2n],
  [20n, 2n],
  [24n, 2n],
  [25n, 2n],
  [26n, 3n],
])('halfDown of %s tenths is %s', (tenths, expected) => {
  expect(halfDown(floorDivision(tenths, 10n))).toBe(expected)
})
