import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { shortAmount, shortMovement } from './short-amount.ts'

test.each([
  [0n, '£0'],
  [49n, '£0'],
  [50n, '£1'],
  [99_900n, '£999'],
  [99_950n, '£1k'],
  [8_500_000n, '£85k'],
  [-8_500_000n, '-£85k'],
  [99_949_999n, '£999k'],
  [99_950_000n, '£1m'],
  [123_456_789n, '£1.2m'],
  [34_233_400_000n, '£342.3m'],
  [123_456_700_000_000n, '£1,234,567m'],
])('shortAmount of %s is %s', (amount, expected) => {
  expect(shortAmount(pence(amount))).toBe(expected)
})

test('a movement says that it adds', () => {
  expect([100_000_000n, 0n, -100n].map((amount) => shortMovement(pence(amount)))).toEqual([
    '+£1m',
    '£0',
    '-£1',
  ])
})
