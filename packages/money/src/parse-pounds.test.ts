import fc from 'fast-check'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { formatPounds } from './format-pounds.ts'
import { parsePounds } from './parse-pounds.ts'
import { type Pence, pence } from './pence.ts'
import { penceOfPounds } from './pence-of-pounds.ts'

const limit = 10n ** 17n
const anyPence = fc.bigInt({ min: -limit, max: limit }).map(pence)

/** A11: what is printed reads back as the same pence, whichever way it is read. */
function readsBackAsPrinted(
  print: (amount: Pence) => string,
  parse: (text: string) => Either<unknown, Pence>,
) {
  return fc.property(anyPence, (amount) => {
    expect(parse(print(amount))).toEqual(right(amount))
  })
}

test('A11 parsePounds reads back what formatPounds prints, up to 10^15 pounds either way', () => {
  fc.assert(readsBackAsPrinted(formatPounds, parsePounds), { numRuns: 2000 })
})

test('A11 penceOfPounds reads back what formatPounds prints', () => {
  fc.assert(
    readsBackAsPrinted(formatPounds, (text) => right(penceOfPounds(text))),
    {
      numRuns: 2000,
    },
  )
})

test('A11 catches pounds printed through a number', () => {
  const printNumber = (amount: Pence) => (Number(amount) / 100).toFixed(2)
  expect(fc.check(readsBackAsPrinted(printNumber, parsePounds)).failed).toBe(true)
})

test('A11 catches pounds parsed through a number', () => {
  const parseNumber = (text: string) => right(pence(BigInt(Math.round(Number(text) * 100))))
  expect(fc.check(readsBackAsPrinted(formatPounds, parseNumber)).failed).toBe(true)
})

test.each([
  ['1000000000000000.00', 100_000_000_000_000_000n],
  ['-1000000000000000', -100_000_000_000_000_000n],
  ['1000000.00', 100_000_000n],
  ['0.1', 10n],
])('parsePounds reads %j', (text, amount) => {
  expect(parsePounds(text)).toEqual(right(amount))
})

test('parsePounds refuses a penny beyond 10^15 pounds', () => {
  expect(parsePounds('1000000000000000.01')).toEqual(
    left({
      tag: 'OutOfRange',
      found: '1000000000000000.01',
      maximum: '1000000000000000.00',
      expected: 'pounds as text, such as "-1234.50"',
    }),
  )
})

test('parsePounds refuses commas unless the source declares them', () => {
  expect(parsePounds('1,234.50')).toMatchObject(left({ tag: 'ThousandsSeparator' }))
  expect(parsePounds('1,234.50', { thousandsSeparator: ',' })).toEqual(right(123_450n))
})
