import { expect, test } from 'vitest'
import { DecimalText, QuantityText } from './decimal-text.ts'

test.each(['0', '0.0', '88.9', '-34.25', '999999999999999', '0.000001'])(
  'DecimalText takes %s',
  (text) => {
    expect(DecimalText.is(text)).toBe(true)
  },
)

test.each([
  '',
  '-0',
  '-0.00',
  '01',
  '.5',
  '5.',
  '1e3',
  '1,000',
  '+1',
  '0x1F',
  ' 1',
  '0.0000001',
  1,
])('DecimalText refuses %j', (value) => {
  expect(DecimalText.is(value)).toBe(false)
})

test('QuantityText refuses a negative number', () => {
  expect(QuantityText.is('12.5')).toBe(true)
  expect(QuantityText.is('-1')).toBe(false)
})
