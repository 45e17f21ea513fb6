import { expect, test } from 'vitest'
import { oneDecimal } from './one-decimal.ts'

test('oneDecimal rounds a half away from zero, for either sign', () => {
  expect([oneDecimal(1n, 20n), oneDecimal(-1n, 20n)]).toEqual(['0.1', '-0.1'])
  expect(oneDecimal(1n, 3n)).toBe('0.3')
})

test('oneDecimal is null for a denominator of zero', () => {
  expect(oneDecimal(1n, 0n)).toBeNull()
})
