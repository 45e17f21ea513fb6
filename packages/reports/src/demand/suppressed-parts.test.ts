import { expect, test } from 'vitest'
import { suppressedParts } from './suppressed-parts.ts'

const hidden = (parts: Readonly<Record<string, number>>) => [
  ...suppressedParts(new Map(Object.entries(parts))),
]

test('suppressedParts hides what is too small, and nothing where nothing is', () => {
  expect(hidden({ a: 10, b: 5, c: 0 })).toEqual([])
  expect(hidden({ a: 10, b: 4, c: 1 })).toEqual(['b', 'c'])
})

test('suppressedParts hides the smallest other one where one alone would follow from the sum', () => {
  expect(hidden({ a: 10, b: 4, c: 7, d: 0 })).toEqual(['b', 'c'])
  expect(hidden({ b: 4, d: 0 })).toEqual(['b', 'd'])
})
