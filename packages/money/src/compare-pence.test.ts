import { expect, test } from 'vitest'
import { comparePence } from './compare-pence.ts'
import { pence } from './pence.ts'

test.each([
  [-1n, 1n, -1],
  [1n, -1n, 1],
  [7n, 7n, 0],
])('comparePence of %s and %s is %s', (left, right, expected) => {
  expect(comparePence(pence(left), pence(right))).toBe(expected)
})
