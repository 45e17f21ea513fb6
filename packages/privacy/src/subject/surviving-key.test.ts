import { expect, test } from 'vitest'
import { survivingKey } from './surviving-key.ts'

test('everybody who leads into a circle is counted under one key of it', () => {
  const mergedInto = new Map([
    ['a', 'c'],
    ['c', 'd'],
    ['d', 'b'],
    ['b', 'c'],
  ])
  expect(['a', 'b', 'c', 'd'].map((key) => survivingKey(mergedInto, key))).toEqual([
    'b',
    'b',
    'b',
    'b',
  ])
})
