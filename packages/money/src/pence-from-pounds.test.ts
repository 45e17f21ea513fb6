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

test.each([100, '1.005', '1e3', '1,000.00', ''])(
  'PenceFromPounds refuses %j and names the form',
  (value) => {
    expect(PenceFromPounds.decode(value)).toMatchObject({
      _tag: 'Left',
      left: [{ value, message: 'pounds as text, such as "-1234.50"' }],
    })
  },
)

test('PenceFromPounds writes what it read, spelt canonically', () => {
  expect(PenceFromPounds.encode(pence(10_050n))).toBe('100.50')
})
