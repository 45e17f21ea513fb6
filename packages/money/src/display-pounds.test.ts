import { expect, test } from 'vitest'
import { displayPounds } from './display-pounds.ts'
import { pence } from './pence.ts'

test.each([
  ['en', 100_000_000n, '£1,000,000.00'],
  ['cy', 100_000_000n, '£1,000,000.00'],
  ['en', -5n, '-£0.05'],
  ['cy', -5n, '-£0.05'],
  ['en', 0n, '£0.00'],
  ['en', 12_345_678_901_234_567_891n, '£123,456,789,012,345,678.91'],
] as const)('displayPounds in %s of %s is %s', (language, amount, expected) => {
  expect(displayPounds(pence(amount), language)).toBe(expected)
})
