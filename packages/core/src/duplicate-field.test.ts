import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duplicateField } from './duplicate-field.ts'

test.each([
  ['{"a":1,"a":2}', ['a']],
  [String.raw`{"a":1,"\u0061":2}`, ['a']],
  ['{"a" : {"b":1} , "c":[{},{"b":1,"d":[],"b":2}]}', ['c', 1, 'b']],
  ['[[1,2],[3,{"x":0,"y":{"x":0},"x":0}]]', [1, 1, 'x']],
  ['{"":1,"":2}', ['']],
  ['{"__proto__":1,"__proto__":2}', ['__proto__']],
  [String.raw`{"a\"b":1,"a\"b":2}`, ['a"b']],
  [String.raw`{"a\\":1,"a\\":2}`, ['a\\']],
])('duplicateField finds the field twice in %s', (text, path) => {
  expect(duplicateField(text)).toEqual(path)
})

test.each([
  '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}',
  String.raw`{"a":"\"a\":1,","b":"{\"a\":","A":1}`,
  '{"a":"a","b":"a"}',
  '["a","a"]',
  '"a"',
  '1',
])('duplicateField finds none in %s', (text) => {
  expect(duplicateField(text)).toBeNull()
})

test('duplicateField takes whatever JSON.stringify writes, and finds a field planted in it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 2 }), (value, space) => {
      const text = JSON.stringify({ before: value, after: value }, null, space)
      expect(duplicateField(text)).toBeNull()
      expect(duplicateField(`${text.slice(0, -1)},"before":0}`)).toEqual(['before'])
    }),
  )
})
