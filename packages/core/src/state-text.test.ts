import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeState, encodeState } from './state-text.ts'

const { state } = fc.letrec((tie) => ({
  state: fc.oneof(
    { maxDepth: 4 },
    fc.bigInt(),
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('state'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString')), tie('state'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    fc.array(fc.tuple(fc.string(), tie('state')), { maxLength: 4 }).map((all) => new Map(all)),
    fc.uniqueArray(fc.string(), { maxLength: 4 }).map((all) => new Set(all)),
  ),
}))

test('a state of values, bigints, Maps and Sets in one another comes back as it was', () => {
  fc.assert(
    fc.property(state, (kept) => {
      expect(decodeState(encodeState(kept))).toStrictEqual(kept)
    }),
    { numRuns: 200 },
  )
})

test('a field named __proto__ is a field, also where it holds what is marked', () => {
  const decoded = decodeState(Buffer.from('{"__proto__":{"$bigint":"7"},"a":{"$set":["b"]}}'))
  expect(Object.entries(decoded as object)).toEqual([
    ['__proto__', 7n],
    ['a', new Set(['b'])],
  ])
  expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype)
})

test('damaged bytes throw a SyntaxError', () => {
  expect(() => decodeState(Buffer.from('{"$map":['))).toThrow(SyntaxError)
  expect(() => decodeState(Buffer.from('{"$bigint":"seven"}'))).toThrow(SyntaxError)
})
