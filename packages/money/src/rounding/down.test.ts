import { expect, test } from 'vitest'
import { down } from './down.ts'
import { floorDivision } from './floor-division.ts'

test.each([
  [-26n, -3n],
  [-25n, -3n],
  [-24n, -3n],
  [-20n, -2n],
  [-19n, -2n],
  [-15n, -2n],
  [-11n, -2n],
  [-9n, -1n],
  [-5n, -1n],
  [-1n, -1n],
  [0n, 0n],
  [1n, 0n],
  [5n, 0n],
  [9n, 0n],
  [11n, 1n],
  [15n, 1n],
  [19n, 1n],
  [20n, 2n],
  [24n, 2n],
  [25n, 2n],
  [26n, 2n],
])('down of %s tenths is %s', (tenths, expected) => {
  expect(down(floorDivision(tenths, 10n))).toBe(expected)
})
