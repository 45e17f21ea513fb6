import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { type DecimalForm, readDecimalText } from './read-decimal-text.ts'

const form: DecimalForm = {
  decimalsMaximum: 2,
  unitsMaximum: 10_000_000n,
  grouping: 'none',
  expected: 'a test amount',
}

test.each([
  ['0', 0n],
  ['0.0', 0n],
  ['5', 500n],
  ['5.1', 510n],
  ['-5.01', -501n],
  ['-100000.00', -10_000_000n],
])('readDecimalText reads %j', (text, units) => {
  expect(readDecimalText(text, form)).toEqual(right(units))
})

const refusals: readonly (readonly [tag: string, texts: readonly unknown[]])[] = [
  ['NotText', [1, 1.5, 10n, null, undefined, true, [], {}]],
  ['Empty', ['']],
  ['Exponent', ['1e3', '1E3', '-1.5e+3', '1e-3', '+1e3']],
  ['ThousandsSeparator', ['1,000', '1,000.00', '-1,000', '1,0', '1,', '12,34,567.89', '1,000.000']],
  [
    'NotDecimal',
    ['１２', '٣', '0x1F', '0b1', '0o7', 'Infinity', '-Infinity', 'NaN', '1_000', ' 5', '5 ', ' ']
      .concat(['5\n', '+5', '--5', '-', '.', '.5', '5.', '1.2.3', '£5', '(5)', '−5', '1 000'])
      .concat(['1.000,00', ',5', '5n', '5p', '1,000e3', '5\u0000', '\uFEFF5']),
  ],
  ['LeadingZero', ['00', '01', '-01', '0012.00', '00.123', '0000000000000000000000000001']],
  ['TooManyDecimals', ['0.125', '1.000', '-0.000', '9999999999.999']],
  ['NegativeZero', ['-0', '-0.0', '-0.00']],
  ['OutOfRange', ['100000.01', '-100000.01', '100001', '9'.repeat(1000)]],
]

test.each(refusals.flatMap(([tag, texts]) => texts.map((text) => ({ tag, text }))))(
  'readDecimalText refuses $text as $tag',
  ({ tag, text }) => {
    expect(readDecimalText(text, form)).toMatchObject(left({ tag, expected: 'a test amount' }))
  },
)

test.each([
  [1.5, 'number'],
  [null, 'null'],
  [[1], 'array'],
  [undefined, 'undefined'],
])('readDecimalText names the type of %j', (value, found) => {
  expect(readDecimalText(value, form)).toMatchObject(left({ tag: 'NotText', found }))
})

test('readDecimalText says how many decimals it found and how many the unit has', () => {
  expect(readDecimalText('0.1255', form)).toEqual(
    left({
      tag: 'TooManyDecimals',
      found: '0.1255',
      decimals: 4,
      decimalsMaximum: 2,
      expected: 'a test amount',
    }),
  )
})

test('readDecimalText says the maximum in the unit of the text', () => {
  expect(readDecimalText('100000.01', form)).toMatchObject(left({ maximum: '100000.00' }))
})

test('readDecimalText answers at once for a text of megabytes, and quotes only its start', () => {
  const digits = '9'.repeat(5_000_000)
  const started = performance.now()
  expect(readDecimalText(digits, form)).toMatchObject(left({ found: `${'9'.repeat(60)}…` }))
  expect(readDecimalText(`${digits}x`, form)).toMatchObject(left({ tag: 'NotDecimal' }))
  expect(performance.now() - started).toBeLessThan(1000)
})

test.each([
  ['OutOfRange', `-${'9'.repeat(5_000_000)}`],
  ['LeadingZero', '0'.repeat(2_000_000)],
  ['NotDecimal', '1,'.repeat(2_000_000)],
  ['NotDecimal', `0.${'1'.repeat(2_000_000)}`],
  ['NotDecimal', `${'9'.repeat(2_000_000)}e3`],
])(
  'readDecimalText says %s of a text of megabytes without keeping a place at each digit',
  (tag, text) => {
    for (const grouping of ['none', 'commas'] as const)
      expect(readDecimalText(text, { ...form, grouping })).toMatchObject(left({ tag }))
  },
)

const groupedForm: DecimalForm = { ...form, unitsMaximum: 10n ** 12n, grouping: 'commas' }

test.each([
  ['999', 99_900n],
  ['1234.5', 123_450n],
  ['1,234.50', 123_450n],
  ['-1,234,567', -123_456_700n],
])('readDecimalText reads %j with commas declared', (text, units) => {
  expect(readDecimalText(text, groupedForm)).toEqual(right(units))
})

test.each([
  ['ThousandsSeparator', '12,34'],
  ['ThousandsSeparator', '1234,567'],
  ['ThousandsSeparator', '1,234,56'],
  ['ThousandsSeparator', '1,,234'],
  ['LeadingZero', '0,123'],
  ['LeadingZero', '-0,000'],
  ['NotDecimal', '1,234 '],
])('readDecimalText refuses with commas declared, as %s, %j', (tag, text) => {
  expect(readDecimalText(text, groupedForm)).toMatchObject(left({ tag }))
})
