import { expect, test } from 'vitest'
import { highestBit, isWholeNumber, parseWholeNumber } from './whole-number.ts'

test('highestBit is exact around every power of two up to 2^53', () => {
  for (let bit = 1; bit < 53; bit += 1) {
    expect(highestBit(2 ** bit - 1)).toBe(bit - 1)
    expect(highestBit(2 ** bit)).toBe(bit)
    expect(highestBit(2 ** bit + 1)).toBe(bit)
  }
})

test('isWholeNumber refuses numbers that are not exact, fractional or negative', () => {
  expect([0, 1, Number.MAX_SAFE_INTEGER].map(isWholeNumber)).toEqual([true, true, true])
  for (const value of [-1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(isWholeNumber(value)).toBe(false)
  }
})

test('parseWholeNumber reads one form only', () => {
  expect(parseWholeNumber('0')).toBe(0)
  expect(parseWholeNumber('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER)
  for (const text of [
    '',
    '00',
    '01',
    '+1',
    '-1',
    '1.0',
    '1e3',
    '0x1',
    ' 1',
    '1\n',
    '٣',
    '9007199254740992',
  ]) {
    expect(parseWholeNumber(text)).toBeUndefined()
  }
})
