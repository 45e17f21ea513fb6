import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { isPlainlyCanonical } from './is-plainly-canonical.ts'

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

test.each([
  '{"a":{"b":[1,-20,0],"bb":null,"c":"\u00a312 (\u20ac), d\u0175r \ud83d\ude00"},"a!":true,"aa":false}',
  '{}',
  '[]',
  '""',
  '999999999999999',
  nested(32),
])('says of plain canonical JSON that it is canonical: %s', (text) => {
  expect(canonicalJson(JSON.parse(text))).toBe(text)
  expect(isPlainlyCanonical(text)).toBe(true)
})

test.each([
  ['keys in another order', '{"b":1,"a":1}'],
  ['a key that is longer before it', '{"aa":1,"a":1}'],
  ['a key twice', '{"a":1,"a":1}'],
  ['room', '{"a": 1}'],
  ['a zero before a number', '[01]'],
  ['nought below nought', '[-0]'],
  ['a sign alone', '[-]'],
  ['another word', '[nulL]'],
  ['a comma too many', '[1,]'],
  ['a comma before', '[,1]'],
  ['a comma after a field', '{"a":1,}'],
  ['a field without a value', '{"a"}'],
  ['a key without its marks', '{a:1}'],
  ['no end', '{"a":[1'],
  ['no end of a text', '["a'],
  ['more behind the end', '[]]'],
  ['nothing', ''],
  ['a byte 0 behind the end', '[]\0'],
  ['a control character', '["\u0001"]'],
  ['half a pair of units', '["\ud800"]'],
])('says nothing of %s', (_, text) => {
  expect(isPlainlyCanonical(text)).toBe(false)
})

test.each([
  ['escapes', '["\\n"]'],
  ['fractions', '[1.5]'],
  ['larger numbers', '[1000000000000000]'],
  ['keys beyond ASCII', '{"\u20ac":1}'],
  ['deep nests', nested(33)],
  ['long texts', `"${'a'.repeat(30_000)}"`],
])('leaves %s to others', (_, text) => {
  expect(canonicalJson(JSON.parse(text))).toBe(text)
  expect(isPlainlyCanonical(text)).toBe(false)
})

test('a text that was looked at before leaves nothing behind', () => {
  expect(isPlainlyCanonical('{"a":1,"b":2}')).toBe(true)
  expect(isPlainlyCanonical('{"a":1')).toBe(false)
})
