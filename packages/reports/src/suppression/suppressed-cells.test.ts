import { expect, test } from 'vitest'
import { suppressedCells } from './suppressed-cells.ts'

const row = (counts: Readonly<Record<string, number>>) => ({
  cells: new Map(Object.entries(counts)),
  sums: [{ whole: 'all', parts: Object.keys(counts).filter((cell) => cell !== 'all') }],
})

const hidden = (counts: Readonly<Record<string, number>>) => [...suppressedCells(row(counts))]

test('suppressedCells hides small counts, and nothing if there are none', () => {
  expect(hidden({ a: 10, b: 5, c: 0, all: 15 })).toEqual([])
  expect(hidden({ a: 10, b: 4, c: 1, all: 15 })).toEqual(['b', 'c'])
})

test('suppressedCells hides the smallest other count if a single one would follow from the sum', () => {
  expect(hidden({ a: 10, b: 4, c: 7, d: 0, all: 21 })).toEqual(['b', 'c'])
  expect(hidden({ b: 4, d: 0, all: 4 })).toEqual(['b', 'all'])
})

test('suppressedCells uses the threshold given, and protects cells that were already hidden', () => {
  expect([...suppressedCells({ ...row({ a: 10, b: 4, all: 14 }), below: 3 })]).toEqual([])
  expect([...suppressedCells({ ...row({ a: 10, b: 8, all: 18 }), hidden: ['a'] })]).toEqual([
    'a',
    'b',
  ])
})

test('suppressedCells protects a cell against its row and its column', () => {
  const cells = new Map([
    ...([
      ['aa', 3],
      ['ab', 20],
      ['ba', 30],
      ['bb', 40],
    ] as const),
    ...([
      ['a', 23],
      ['b', 70],
      ['-a', 33],
      ['-b', 60],
      ['all', 93],
    ] as const),
  ])
  const sums = [
    { whole: 'a', parts: ['aa', 'ab'] },
    { whole: 'b', parts: ['ba', 'bb'] },
    { whole: '-a', parts: ['aa', 'ba'] },
    { whole: '-b', parts: ['ab', 'bb'] },
    { whole: 'all', parts: ['a', 'b'] },
    { whole: 'all', parts: ['-a', '-b'] },
  ]
  expect([...suppressedCells({ cells, sums })].toSorted()).toEqual(['aa', 'ab', 'ba', 'bb'])
})

test('suppressedCells refuses cells in more than two sums', () => {
  const sums = ['x', 'y', 'z'].map((whole) => ({ whole, parts: ['a'] }))
  expect(() => suppressedCells({ cells: new Map([['a', 1]]), sums })).toThrow(RangeError)
})
