import { expect, test } from 'vitest'
import { amountInUnit } from './amount-in-unit.ts'

test('amountInUnit keeps pounds as they are and rounds thousands away from zero', () => {
  expect(amountInUnit('-1500.00', { unit: 'pounds' })).toBe('-1500.00')
  expect(amountInUnit('-1500.00', { unit: 'thousands' })).toBe('-2')
  expect(amountInUnit('499.99', { unit: 'thousands' })).toBe('0')
})
