import fc from 'fast-check'
import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { formatThousands } from './format-thousands.ts'
import { parseThousands } from './parse-thousands.ts'
import { pence } from './pence.ts'

test('A11 parseThousands reads back what formatThousands prints, where nothing was rounded away', () => {
  const wholeThousands = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
  fc.assert(
    fc.property(wholeThousands, (thousands) => {
      const amount = pence(thousands * 100_000n)
      expect(parseThousands(formatThousands(amount, 'half-even'))).toEqual(right(amount))
    }),
  )
})

test.each([
  ['3259', 325_900_000n],
  ['-0.00001', -1n],
  ['1000000000000.00000', 10n ** 17n],
])('parseThousands reads %j to the penny', (text, amount) => {
  expect(parseThousands(text)).toEqual(right(amount))
})

test('parseThousands refuses parts of a penny', () => {
  expect(parseThousands('0.000001')).toMatchObject(left({ tag: 'TooManyDecimals', decimals: 6 }))
})

test('parseThousands refuses commas unless the source declares them', () => {
  expect(parseThousands('3,259')).toMatchObject(
    left({ tag: 'ThousandsSeparator', found: '3,259', separator: ',' }),
  )
  expect(parseThousands('3,259', { thousandsSeparator: ',' })).toEqual(right(325_900_000n))
})
