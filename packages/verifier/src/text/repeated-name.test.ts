import { expect, test } from 'vitest'
import { repeatedName } from './repeated-name.ts'

test.each([
  ['{"a":1,"a":2}', '"a"'],
  ['{"a":1, "b":{"c":[{"d":1},{"d":2}]}, "a" : 2}', '"a"'],
  ['[{"a":{"b":1,"b":1}}]', '"b"'],
  [String.raw`{"\u0061":1}`, String.raw`"\u0061"`],
])('repeatedName finds a name that says two things in %s', (text, name) => {
  expect(repeatedName(text)).toBe(name)
})

test.each([
  '{"a":{"a":{"a":1}},"b":"a"}',
  '[{"a":1},{"a":2}]',
  String.raw`{"a":"\"a\":{","b":"}\\","c":"a"}`,
  '["a","a"]',
  '7',
])('repeatedName finds nothing in %s', (text) => {
  expect(repeatedName(text)).toBe(null)
})

test('repeatedName stays within its stack on a long text', () => {
  expect(repeatedName(JSON.stringify({ a: '\\'.repeat(3_000_000) }))).toBe(null)
})
