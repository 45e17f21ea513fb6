import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EntriesApart } from './entries-apart.ts'
import { KeptEntries } from './kept-entries.ts'
import { KeptMap } from './kept-map.ts'
import { mark, marked } from './marked.ts'
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

test('what is marked beforehand has the text that marking on the way gives it', () => {
  fc.assert(
    fc.property(state, (kept) => {
      expect(JSON.stringify(marked(kept))).toBe(JSON.stringify(kept, mark))
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

test.each([
  ['a number that stands for no map', '[[]\n,{"$apart":0}\n]'],
  ['lengths that are no JSON', '[[[\n,{}\n]'],
  ['fewer keys than values', '[[[2,5,6]]\n,{"$apart":0}\n,[]\n,[1,1]\n,[7\n,8]\n]'],
  ['a value that is cut short', '[[[5,3,5]]\n,{"$apart":0}\n,["a"]\n,[2]\n,["7"]\n]'],
])('so does %s', (_, text) => {
  const read = () => {
    const kept = decodeState(Buffer.from(text))
    if (kept instanceof KeptEntries) new KeptMap(kept, (value) => value).get('a')
  }
  expect(read).toThrow(SyntaxError)
})

test('a state with entries apart is one text of JSON', () => {
  const sums = new Map([
    ['a', 7n],
    ['b', 8n],
  ])
  const text = Buffer.from(encodeState({ sums: new EntriesApart(sums), more: null })).toString()
  expect(JSON.parse(text)).toEqual([
    [[9, 7, 34]],
    { sums: { $apart: 0 }, more: null },
    ['a', 'b'],
    [15, 15],
    [{ $bigint: '7' }, { $bigint: '8' }],
  ])
})
