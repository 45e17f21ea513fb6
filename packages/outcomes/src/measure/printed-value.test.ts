import { expect, test } from 'vitest'
import { printedValue } from './printed-value.ts'

const definition = { suppressBelow: 5 }

test.each([
  ['0', '0.0'],
  ['1', '*'],
  ['4', '*'],
  ['5', '12.5'],
])('printedValue of %s people', (numerator, printed) => {
  const value = numerator === '0' ? '0.0' : '12.5'
  expect(printedValue(definition, { numerator, value })).toBe(printed)
})

test('printedValue suppresses nothing where the definition does not, or counts nobody', () => {
  expect(printedValue({ suppressBelow: 0 }, { numerator: '1', value: '1' })).toBe('1')
  expect(printedValue(definition, { numerator: null, value: '41' })).toBe('41')
  expect(printedValue(definition, { numerator: null, value: null })).toBeNull()
})
