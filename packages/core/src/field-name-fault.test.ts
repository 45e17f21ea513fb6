import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldNameFault } from './field-name-fault.ts'

test.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a" : {"b":1} , "c":[{},{"b":1,"d":[],"b":2}]}', 'c[1].b'],
  ['[[1,2],[3,{"x":0,"y":{"x":0},"x":0}]]', '[1][1].x'],
  ['{"":1,"":2}', '[""]'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
])('fieldNameFault finds the field named twice in %s', (text, path) => {
  expect(fieldNameFault(text)).toEqual({ tag: 'DuplicateField', path })
})

test.each([
  [String.raw`{"a":1,"\u0061":2}`, String.raw`["\\u0061"]`],
  [String.raw`[{"a\"b":1}]`, String.raw`[0]["a\\\"b"]`],
])('fieldNameFault finds the escaped name in %s', (text, path) => {
  expect(fieldNameFault(text)).toEqual({ tag: 'EscapedFieldName', path })
})

test.each([
  '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}',
  String.raw`{"a":"\"a\":1,","b":"{\"a\":","A":"\\"}`,
  '{"a":"a","b":"a"}',
  '["a","a"]',
  '"a"',
  '1',
])('fieldNameFault finds none in %s', (text) => {
  expect(fieldNameFault(text)).toBeNull()
})

test('fieldNameFault takes a text of any length', () => {
  const long = '\\n'.repeat(4_000_000)
  expect(fieldNameFault(`{"a":"${long}","b":"${long}"}`)).toBeNull()
  expect(fieldNameFault(`{"a":1,"${long}":2}`)?.tag).toBe('EscapedFieldName')
})

const name = fc.string().map((text) => text.replace(/["\\]/g, '-'))

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.array(tie('value')),
    fc.dictionary(name, tie('value')),
  ),
}))

test('fieldNameFault takes whatever JSON.stringify writes, and finds a field planted in it', () => {
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 2 }), (inside, space) => {
      const text = JSON.stringify({ before: inside, after: inside }, null, space)
      expect(fieldNameFault(text)).toBeNull()
      expect(fieldNameFault(`${text.slice(0, -1)},"before":0}`)).toEqual({
        tag: 'DuplicateField',
        path: 'before',
      })
    }),
  )
})
