import { expect, test } from 'vitest'
import { pence, zeroPence } from './pence.ts'

test('pence keeps the whole number it is given', () => {
  expect(pence(-123n)).toBe(-123n)
  expect(zeroPence).toBe(0n)
})

test('pence throws for a number, even a whole one', () => {
  const untyped: (amount: unknown) => unknown = pence as (amount: unknown) => unknown
  expect(() => untyped(123)).toThrow('Cannot count pence: expected a bigint, got a number')
})
