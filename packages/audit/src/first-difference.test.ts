import { expect, test } from 'vitest'
import { firstDifference } from './first-difference.ts'

const heads = (pence: bigint) => ({ heads: new Map([['CSC', { revised: pence }]]) })

test.each([
  ['nothing', 1, 1],
  ['fields in another order', { a: 1, b: [2] }, { b: [2], a: 1 }],
  ['Maps and bigints', heads(5n), heads(5n)],
  ['Sets', new Set(['a']), new Set(['a'])],
])('%s is no difference', (_, left, right) => {
  expect(firstDifference(left, right)).toBeNull()
})

test.each([
  ['a value', 1, 2, { path: '', left: '1', right: '2' }],
  [
    'a bigint',
    heads(5n),
    heads(6n),
    { path: 'heads.get("CSC").revised', left: '"5n"', right: '"6n"' },
  ],
  [
    'a missing field',
    { a: {} },
    { a: { b: null } },
    { path: 'a.b', left: 'nothing', right: 'null' },
  ],
  ['a shorter list', [1], [1, 2], { path: '[1]', left: 'nothing', right: '2' }],
  ['another kind', { a: [] }, { a: {} }, { path: 'a', left: '[]', right: '{}' }],
  [
    'the order of a Map',
    new Map([
      ['a', 1],
      ['b', 2],
    ]),
    new Map([
      ['b', 2],
      ['a', 1],
    ]),
    { path: '[....keys()][0]', left: '"a"', right: '"b"' },
  ],
  ['a Set', { s: new Set([1]) }, { s: new Set([2]) }, { path: '[...s][0]', left: '1', right: '2' }],
])('%s', (_, left, right, difference) => {
  expect(firstDifference(left, right)).toEqual(difference)
})

test('a long value is cut short', () => {
  const { left } = firstDifference('x'.repeat(1000), '') ?? { left: '' }
  expect(left).toHaveLength(201)
})
