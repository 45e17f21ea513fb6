import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from './changes-between.ts'

const layered = (settled: ReadonlyMap<string, unknown>, recent: ReadonlyMap<string, unknown>) => ({
  settled,
  recent,
})

test('additions, changes and removals are listed by their paths', () => {
  const before = { status: 'proposed', legs: [1, 2], old: true, totals: new Map([['a', 5n]]) }
  const after = { status: 'agreed', legs: [1, 3], totals: new Map([['a', 7n], ['b', 1n]]) } // biome-ignore format: short
  expect([...changesBetween(before, after)]).toEqual([
    { path: ['status'], kind: 'changed', before: 'proposed', after: 'agreed' },
    { path: ['legs', '1'], kind: 'changed', before: 2, after: 3 },
    { path: ['totals', 'a'], kind: 'changed', before: '0.05', after: '0.07' },
    { path: ['totals', 'b'], kind: 'added', before: null, after: '0.01' },
    { path: ['old'], kind: 'removed', before: true, after: null },
  ])
})

test('an object that both states share is skipped', () => {
  const untouched = {
    get status(): string {
      throw new Error('looked into')
    },
  }
  expect([...changesBetween({ a: untouched, b: 1 }, { a: untouched, b: 2 })]).toEqual([
    { path: ['b'], kind: 'changed', before: 1, after: 2 },
  ])
})

test('a layered map compares as one map, whether its layers were merged or not', () => {
  const settled = new Map<string, unknown>([['V1', { status: 'posted' }]])
  const before = layered(settled, new Map([['V2', { status: 'proposed' }]]))
  const changed = new Map([['V2', { status: 'agreed' }]])
  const expected = [
    { path: ['V2', 'status'], kind: 'changed', before: 'proposed', after: 'agreed' },
  ]
  expect([...changesBetween(before, layered(settled, changed))]).toEqual(expected)
  const merged = layered(new Map([...settled, ...changed]), new Map())
  expect([...changesBetween(before, merged)]).toEqual(expected)
})

test('a long new list is cut short, with a count of what is left out', () => {
  const [change] = [...changesBetween({}, { postings: Array.from({ length: 500 }, (_, n) => n) })]
  expect(change?.after).toHaveLength(13)
  expect(JSON.stringify(change?.after)).toContain('and 488 more')
})

test('there is a change exactly when two values differ', () => {
  const values = fc.jsonValue({ maxDepth: 3 })
  fc.assert(
    fc.property(values, values, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      const none = [...changesBetween(one, structuredClone(one))].length === 0
      const differing = [...changesBetween({ one }, { one: other })].length > 0
      return none && (same || differing || isEmptyBoth(one, other) || sameSet(one, other))
    }),
  )
})

/** An empty list and an empty object compare as equal. */
const isEmptyBoth = (one: unknown, other: unknown): boolean =>
  [one, other].every((value) => ['{}', '[]'].includes(JSON.stringify(value)))

/** The order of fields does not count, and a list equals an object with the same keys. */
const sameSet = (one: unknown, other: unknown): boolean =>
  JSON.stringify(Object.entries(Object(one)).sort()) ===
  JSON.stringify(Object.entries(Object(other)).sort())
