import { expect, test } from 'vitest'
import { keepNewest } from './keep-newest.ts'

test('keepNewest lets what was set longest ago go, and says what', () => {
  const map = new Map<string, number>()
  const gone = ['a', 'b', 'a', 'c', 'd'].map((key, at) => keepNewest(map, key, at, 2))
  expect(gone).toEqual([undefined, undefined, undefined, 'b', 'a'])
  expect([...map]).toEqual([
    ['c', 3],
    ['d', 4],
  ])
})
