import fc from 'fast-check'
import { type Either, isRight, left, map, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decimalText } from './decimal-text.ts'
import { formatRatio } from './format-ratio.ts'
import { parseRatio } from './parse-ratio.ts'
import { decimalOf, type Ratio } from './ratio.ts'

const limit = 10n ** 15n

/** A11: a rate of any scale from 0 to 4 is printed at that scale as it was read. */
function printsAsRead(readAndPrint: (text: string, scale: number) => Either<unknown, string>) {
  const scaled = fc.integer({ min: 0, max: 4 }).chain((scale) => {
    const units = fc.bigInt({
      min: -limit * 10n ** BigInt(scale),
      max: limit * 10n ** BigInt(scale),
    })
    return fc.record({ scale: fc.constant(scale), units })
  })
  return fc.property(scaled, ({ scale, units }) => {
    const text = decimalText(units, scale)
    expect(readAndPrint(text, scale)).toEqual(right(text))
  })
}

const readAndPrint = (text: string, scale: number) =>
  map((ratio: Ratio) => formatRatio(ratio, scale, 'half-even'))(parseRatio(text))

test('A11 formatRatio prints what parseRatio read, for scales 0 to 4 up to 10^15', () => {
  fc.assert(printsAsRead(readAndPrint), { numRuns: 2000 })
})

test('A11 catches a rate read as a number', () => {
  const throughNumber = (text: string, scale: number) => right(Number(text).toFixed(scale))
  expect(fc.check(printsAsRead(throughNumber)).failed).toBe(true)
})

test('A11 catches a rate printed without its scale', () => {
  const withoutScale = (text: string) =>
    map((ratio: Ratio) => decimalOf(ratio).toString())(parseRatio(text))
  expect(fc.check(printsAsRead(withoutScale)).failed).toBe(true)
})

test.each(['0x1F', '0b11', '1_000', 'Infinity', 'NaN', ' 5', '.5'])(
  'parseRatio refuses %j, which decimal.js or Number would read',
  (text) => {
    expect(parseRatio(text)).toMatchObject(left({ tag: 'NotDecimal' }))
  },
)

test('parseRatio reads twenty decimals exactly and refuses the twenty-first', () => {
  const smallest = `0.${'0'.repeat(19)}1`
  expect(readAndPrint(smallest, 20)).toEqual(right(smallest))
  expect(isRight(parseRatio(`${smallest}0`))).toBe(false)
})
