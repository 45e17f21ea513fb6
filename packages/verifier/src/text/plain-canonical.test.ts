import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOfUtf8, utf8 } from './bytes.ts'
import { canonicalText, parseCanonical } from './canonical.ts'
import type { Json } from './json.ts'
import { knownEnd, plainEnd } from './plain-canonical.ts'

const isPlain = (text: string): boolean => {
  const bytes = utf8(text)
  return plainEnd(bytes, 0, 1) === bytes.length
}

const plainTexts = fc.string({ unit: fc.constantFrom('a', 'B', '_', '0', ' ', '£', '’', '😀') })

const plainKeys = fc.string({ unit: fc.constantFrom('a', 'B', '_', '0', ' ', '£', '’') })

const plain = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc
      .integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
      .map((number) => number || 0),
    plainTexts,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(plainKeys, tie('value'), { maxKeys: 4 }),
  ),
})).value

test('canonical JSON without escapes, long numbers or rare characters in keys is plain', () => {
  fc.assert(fc.property(plain, (value) => isPlain(canonicalText(value))))
})

test('knownEnd finds the end of a value in any canonical JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const text = canonicalText(JSON.parse(JSON.stringify(value)))
      const bytes = utf8(`{"before":${text},"after":0}`)
      expect(knownEnd(bytes, '{"before":'.length)).toBe(bytes.length - ',"after":0}'.length)
      expect(knownEnd(utf8(text), 0)).toBe(utf8(text).length)
    }),
  )
})

/** Bytes that UTF-8 decoders refuse, between quotes. */
test.each([
  [[0x80], 'a continuation byte alone'],
  [[0xc0, 0xaf], 'an overlong form of two bytes'],
  [[0xe0, 0x9f, 0xbf], 'an overlong form of three bytes'],
  [[0xf0, 0x8f, 0xbf, 0xbf], 'an overlong form of four bytes'],
  [[0xed, 0xa0, 0x80], 'a surrogate'],
  [[0xf4, 0x90, 0x80, 0x80], 'beyond U+10FFFF'],
  [[0xf5, 0x80, 0x80, 0x80], 'far beyond U+10FFFF'],
  [[0xe2, 0x80], 'a character cut short'],
])('%j is not plain: %s', (inside) => {
  const bytes = Uint8Array.from([0x22, ...inside, 0x22])
  expect(textOfUtf8(bytes)).toBeUndefined()
  expect(plainEnd(bytes, 0, 1)).toBe(-1)
})

test('a string is plain exactly if its bytes are UTF-8', () => {
  const some = fc.array(
    fc.oneof(
      fc.integer({ min: 0x20, max: 0xff }).filter((byte) => byte !== 0x22 && byte !== 0x5c),
      fc.constantFrom(0xe2, 0x80, 0x99, 0xf0, 0x9f, 0x98, 0xed, 0x9f, 0xbf),
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(some, (inside) => {
      const bytes = Uint8Array.from([0x22, ...inside, 0x22])
      expect(plainEnd(bytes, 0, 1) === bytes.length).toBe(textOfUtf8(bytes) !== undefined)
    }),
    { numRuns: 2_000 },
  )
})

/** A text with a small change, which may still be canonical. */
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

test('plain text is canonical', () => {
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
  ['[1,]', 'a comma too many in a list'],
  ['-0', 'a negative zero'],
  ['01', 'a leading zero'],
  ['1.0', 'a fraction'],
  ['1e3', 'an exponent'],
  ['9007199254740993', 'a number that is not safe'],
  ['"a\nb"', 'a control character'],
  ['"a', 'no end'],
  ['nulL', 'an unknown word'],
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
