import { expect, test } from 'vitest'
import { pence } from './pence.ts'
import { PenceFromPounds } from './pence-from-pounds.ts'

test.each([
  ['100', 10_000n],
  ['100.5', 10_050n],
  ['-0.01', -1n],
])('PenceFromPounds reads %j', (text, amount) => {
  expect(PenceFromPounds.decode(text)).toEqual({ _tag: 'Right', right: amount })
})

test.each([
  [100, ''],
  ['', ''],
  ['£1', ''],
  ['1.005', ' with at most 2 decimals'],
  ['1e3', ' without an exponent'],
  ['1,000.00', ' without thousands separators'],
  ['01.00', ' without leading zeros'],
  ['-0.00', ' with no sign before zero'],
  ['9999999999999999.00', ' of at most 1000000000000000.00'],
])('PenceFromPounds refuses %j and says what of the form it lacks', (value, lacking) => {
  expect(PenceFromPounds.decode(value)).toMatchObject({
    _tag: 'Left',
    left: [{ value, message: `pounds as text${lacking}, such as "-1234.50"` }],
  })
})

test('PenceFromPounds writes what it read, spelt canonically', () => {
  expect(PenceFromPounds.encode(pence(10_050n))).toBe('100.50')
})
