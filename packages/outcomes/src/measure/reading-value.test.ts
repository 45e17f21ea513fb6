import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { readingValue } from './reading-value.ts'

const percent = {
  unit: 'percent',
  denominator: 'of all',
  decimals: 1,
  rounding: 'half-up',
  roundTo: '1',
} as const

const reading = { measure: 'PM24', period: '2017-18', completeness: 'complete' } as const

// StatsWales, quantitative social services performance measures, Wales, one year of 2016-19. The percentage of PM26 is
// not printed; 9.6 is its formula's.
test.each([
  ['PM24, assessments within 42 working days', '36696', '41267', '88.9'],
  ['PM25, supported at home', '12550', '19396', '64.7'],
  ['PM26, returned home from care', '814', '8515', '9.6'],
])('readingValue reproduces the published %s', (_, numerator, denominator, published) => {
  expect(readingValue(percent, { ...reading, numerator, denominator })).toEqual(right(published))
})

test('readingValue rounds a half as the definition says', () => {
  const half = { ...reading, numerator: '1', denominator: '2000' }
  expect(readingValue(percent, half)).toEqual(right('0.1'))
  expect(readingValue({ ...percent, rounding: 'half-even' }, half)).toEqual(right('0.0'))
})

test('readingValue counts per 10,000 of a population', () => {
  const rate = { ...percent, unit: 'rate-per-10000' } as const
  const given = { ...reading, numerator: '7265', denominator: '630000' }
  expect(readingValue(rate, given)).toEqual(right('115.3'))
})

test('readingValue of a count is its numerator', () => {
  const count = {
    unit: 'count',
    denominator: null,
    decimals: 0,
    rounding: 'half-up',
    roundTo: '1',
  } as const
  expect(readingValue(count, { ...reading, numerator: '8334' })).toEqual(right('8334'))
  expect(readingValue(count, { ...reading, value: '8334' })).toEqual(right('8334'))
  expect(readingValue(count, { ...reading, numerator: '8334', denominator: '1' })).toEqual(
    left({ tag: 'DenominatorDoesNotFit', unit: 'count', denominator: 'given' }),
  )
})

test('readingValue accepts a value that agrees with its parts and refuses another', () => {
  const given = { ...reading, numerator: '36696', denominator: '41267' }
  expect(readingValue(percent, { ...given, value: '88.90' })).toEqual(right('88.9'))
  expect(readingValue(percent, { ...given, value: '88.8' })).toEqual(
    left({ tag: 'ValueDiffersFromParts', given: '88.8', computed: '88.9' }),
  )
})

test('readingValue takes a published value whose parts are not all known', () => {
  expect(readingValue(percent, { ...reading, value: '41' })).toEqual(right('41'))
  expect(readingValue(percent, { ...reading, numerator: '5', value: '41' })).toEqual(right('41'))
})

test('readingValue of nothing is null and never zero', () => {
  expect(readingValue(percent, { ...reading, numerator: '0', denominator: '0' })).toEqual(
    right(null),
  )
  expect(readingValue(percent, { ...reading, completeness: 'not-available' })).toEqual(right(null))
  expect(readingValue(percent, { ...reading, completeness: 'not-available', value: '0' })).toEqual(
    left({ tag: 'FiguresContradictCompleteness', completeness: 'not-available' }),
  )
  expect(readingValue(percent, { ...reading, numerator: '5' })).toEqual(
    left({ tag: 'ReadingHasNoValue', measure: 'PM24', period: '2017-18' }),
  )
})
