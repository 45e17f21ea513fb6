import { expect, test } from 'vitest'
import { quotedParts } from './quoted-parts.ts'

test.each([
  ['', []],
  ['Dim', ['Dim']],
  ['o “A b” i “C”', ['o “', '[A b]', '” i “', '[C]', '”']],
  ['“a “b” c”; d', ['“', '[a “b” c]', '”; d']],
  ['heb ddiwedd: “a b', ['heb ddiwedd: “', '[a b]']],
  ['heb ddechrau” a “b”', ['heb ddechrau” a “', '[b]', '”']],
])('quotedParts of %j', (sentence, expected) => {
  const parts = quotedParts(sentence)
  expect(parts.map(({ text, isQuoted }) => (isQuoted ? `[${text}]` : text))).toEqual(expected)
  expect(parts.map(({ text }) => text).join('')).toBe(sentence)
})
