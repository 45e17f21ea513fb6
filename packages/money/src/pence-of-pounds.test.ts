import fc from 'fast-check'
import { expect, test } from 'vitest'
import { penceOfPounds } from './pence-of-pounds.ts'

test.each([
  ['0.00', 0n],
  ['0.05', 5n],
  ['-0.05', -5n],
  ['1000000.00', 100_000_000n],
  ['-9999999999999.99', -999_999_999_999_999n],
  ['99999999999999.99', 9_999_999_999_999_999n],
  ['-1000000000000000.00', -100_000_000_000_000_000n],
])('penceOfPounds reads %s', (text, amount) => {
  expect(penceOfPounds(text)).toBe(amount)
})

test.each(
  ['', '-', '.00', '-.00', '00', '0.0', '0', '5.5', '00.00', '01.00', '-01.00', '-0.00', '1e3.00']
    .concat(['1.000', '1,000.00', '+1.00', ' 1.00', '1.00 ', '1.0a', '1/.00', '1:.00', '0x1F.00'])
    .concat(['--1.00', '1-1.00', '1.1.00', '１.00', '00000000000000001.00', '1.0000000000000000']),
)('penceOfPounds throws for %j', (text) => {
  expect(() => penceOfPounds(text)).toThrow('Cannot read canonical pounds: expected "-1234.50"')
})

test('penceOfPounds throws for exactly the texts that are not canonical', () => {
  const canonical = /^(?!-0\.00$)-?(0|[1-9][0-9]*)\.[0-9]{2}$/
  const nearlyCanonical = fc.string({
    unit: fc.constantFrom('-', '.', '0', '1', '9'),
    maxLength: 20,
  })
  fc.assert(
    fc.property(nearlyCanonical, (text) => {
      if (canonical.test(text)) expect(penceOfPounds(text)).toBe(BigInt(text.replace('.', '')))
      else expect(() => penceOfPounds(text)).toThrow(RangeError)
    }),
    { numRuns: 5000 },
  )
})
