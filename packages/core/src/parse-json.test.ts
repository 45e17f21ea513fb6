import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { parseJson } from './parse-json.ts'

test('parseJson gives the value of a text that says one thing', () => {
  expect(parseJson(' {"amount":"1.00","legs":[]} ')).toEqual(right({ amount: '1.00', legs: [] }))
})

test.each(['', '{', '{"a":1}{"b":1}', '\ufeff{}', "{'a':1}", 'NaN'])(
  'parseJson refuses %j as not JSON',
  (text) => {
    expect(parseJson(text)).toMatchObject({ left: { tag: 'NotJson' } })
  },
)

test('parseJson refuses a field named twice and gives its path', () => {
  expect(parseJson('{"data":{"legs":[{"amount":"1.00","amount":"9.00"}]}}')).toEqual(
    left({ tag: 'DuplicateField', path: 'data.legs[0].amount' }),
  )
})

test('parseJson refuses an escaped name before Node can misread it', () => {
  JSON.parse(String.raw`{"a":1,"\\":2}`)
  expect(parseJson(String.raw`{"a":1,"\n":2}`)).toEqual(
    left({ tag: 'EscapedFieldName', path: String.raw`["\\n"]` }),
  )
})

test.each([
  ['{"reason":"\\ud800"}', 'reason is a lone surrogate'],
  ['{"score":1e400}', 'score is Infinity'],
  [`${'['.repeat(65)}${']'.repeat(65)}`, 'nesting deeper than 64'],
])('parseJson refuses %s because it has no canonical form', (text, detail) => {
  expect(parseJson(text)).toMatchObject({
    left: { tag: 'NoCanonicalForm', detail: expect.stringContaining(detail) },
  })
})

test('parseJson keeps __proto__ as a field', () => {
  const parsed = parseJson('{"__proto__":{"role":"council"}}')
  if (parsed._tag === 'Left') throw new Error(parsed.left.tag)
  expect(canonicalJson(parsed.right)).toBe('{"__proto__":{"role":"council"}}')
  expect(Object.getPrototypeOf(parsed.right)).toBe(Object.prototype)
})
