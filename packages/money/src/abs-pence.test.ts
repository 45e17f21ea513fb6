import { expect, test } from 'vitest'
import { absPence } from './abs-pence.ts'
import { pence } from './pence.ts'

test.each([
  [-150n, 150n],
  [150n, 150n],
  [0n, 0n],
])('absPence of %s is %s', (amount, expected) => {
  expect(absPence(pence(amount))).toBe(expected)
})
