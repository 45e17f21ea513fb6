import { expect, test } from 'vitest'
import { pence } from './pence.ts'
import { sumPence } from './sum-pence.ts'

test('sumPence of nothing is no money', () => {
  expect(sumPence([])).toBe(0n)
})

test('sumPence reads any iterable once, beyond what a number can hold', () => {
  function* amounts() {
    yield pence(2n ** 60n)
    yield pence(1n)
  }
  expect(sumPence(amounts())).toBe(2n ** 60n + 1n)
})
