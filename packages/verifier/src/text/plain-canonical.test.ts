import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText, parseCanonical } from './canonical.ts'
import type { Json } from './json.ts'
import { plainEnd } from './plain-canonical.ts'

const isPlain = (text: string): boolean => plainEnd(text, 0, 1) === text.length

const plainTexts = fc.string({ unit: fc.constantFrom('a', 'B', '_', '0', ' ', '£', '’', '😀') })

const plain = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc
      .integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
      .map((number) => number || 0),
    plainTexts,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(plainTexts, tie('value'), { maxKeys: 4 }),
  ),
})).value

test('canonical JSON without escapes and long numbers is plain', () => {
  fc.assert(fc.property(plain, (value) => isPlain(canonicalText(value))))
})

/** A text with a small change, which may be canonical still. */
const changed = fc
  .tuple(
    fc.oneof(plain.map(canonicalText), fc.json()),
    fc.nat(),
    fc.constantFrom('', '"', '\\', '\\u0061', ',', ':', '0', '-', '-0', '1.5', ' ', '[', '}', '\n'),
    fc.nat(2),
  )
  .map(([text, at, put, cut]) => {
    const from = at % (text.length + 1)
    return text.slice(0, from) + put + text.slice(from + cut)
  })
  .filter((text) => text.isWellFormed())

test('what is plain is canonical', () => {
  let found = 0
  fc.assert(
    fc.property(changed, (text) => {
      if (!isPlain(text)) return
      found += 1
      expect(parseCanonical(text)).toBeDefined()
    }),
    { numRuns: 2_000 },
  )
  expect(found).toBeGreaterThan(0)
})

test.each([
  ['{"b":1,"a":2}', 'keys out of order'],
  ['{"a":1,"a":2}', 'a key twice'],
  ['{"ab":1,"a":2}', 'a longer key first'],
  ['{"a":1,}', 'a comma too many'],
  ['[1,]', 'another one'],
  ['-0', 'a zero below zero'],
  ['01', 'a leading zero'],
  ['1.0', 'a fraction'],
  ['1e3', 'an exponent'],
  ['9007199254740993', 'a number that is not safe'],
  ['"a\nb"', 'a control character'],
  ['"a', 'no end'],
  ['nulL', 'no word'],
  ['', 'nothing'],
  [`${'['.repeat(65)}${']'.repeat(65)}`, 'too deep'],
])('%s is not plain: %s', (text) => {
  expect(isPlain(text)).toBe(false)
  expect(parseCanonical(text)).toBeUndefined()
})

test.each([
  '{"":1,"a":{"B":[],"b":[{},"£"]}}',
  `${'['.repeat(64)}${']'.repeat(64)}`,
  '{"1":1,"10":2,"2":3}',
])('%s is plain', (text) => {
  expect(isPlain(text)).toBe(true)
  expect(parseCanonical(text)).toBeDefined()
})
