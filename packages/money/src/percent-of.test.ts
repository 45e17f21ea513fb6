import { expect, test } from 'vitest'
import { pence } from './pence.ts'
import { percentOf } from './percent-of.ts'

test.each([
  [1n, 3n, 1, '33.3'],
  [1n, 8n, 1, '12.5'],
  [1n, 8n, 0, '12'],
  [-1n, 200n, 1, '-0.5'],
  [-1n, 1_000_000n, 1, '0.0'],
  [1n, -4n, 1, '-25.0'],
  [0n, 5n, 1, '0.0'],
  [3n, 2n, 2, '150.00'],
])('percentOf %s of %s with %s decimals is %s', (part, whole, decimals, expected) => {
  expect(percentOf(pence(part), pence(whole), decimals, 'half-even')).toBe(expected)
})

test('percentOf nothing is null', () => {
  expect(percentOf(pence(1n), pence(0n), 1, 'half-even')).toBeNull()
})

test('percentOf rounds the exact fraction, however near it lies to a half', () => {
  // 0.5 % less a part in 10^50, which any decimal of 40 digits would take for a half.
  const whole = 10n ** 50n
  const part = whole / 200n - 1n
  expect(percentOf(pence(part), pence(whole), 0, 'half-up')).toBe('0')
  expect(percentOf(pence(part + 1n), pence(whole), 0, 'half-up')).toBe('1')
})
