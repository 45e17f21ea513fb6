import { expect, test } from 'vitest'
import { isSameJson } from './is-same-json.ts'

test.each([
  ['1', 1],
  [{ a: 1 }, { a: 1, b: 1 }],
  [
    { a: 1, c: 1 },
    { a: 1, b: 1 },
  ],
  [{ a: [1, 2] }, { a: [1, 2, 3] }],
  [{ a: [1, 2] }, { a: [2, 1] }],
  [[], {}],
  [null, {}],
  [{ a: null }, { a: undefined }],
])('%j is not %j', (one, other) => {
  expect(isSameJson(one, other)).toBe(false)
  expect(isSameJson(other, one)).toBe(false)
})

test('the same fields in another order are the same', () => {
  expect(
    isSameJson({ a: [{ b: null, c: 'x' }], d: 1.5 }, { d: 1.5, a: [{ c: 'x', b: null }] }),
  ).toBe(true)
})

test('an object is the same as itself', () => {
  const data = { a: [{ b: null }] }
  expect(isSameJson(data, data)).toBe(true)
})
