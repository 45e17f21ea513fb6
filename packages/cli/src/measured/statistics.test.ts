import { expect, test } from 'vitest'
import { median, spreadOf } from './statistics.ts'

test('median takes the middle of the sorted values', () => {
  expect(median([10, 9, 100])).toBe(10)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([7])).toBe(7)
  expect(() => median([])).toThrow(RangeError)
})

test('spreadOf leaves the values as they are', () => {
  const values = [3, 1, 2]
  expect(spreadOf(values)).toEqual({ least: 1, median: 2, most: 3 })
  expect(values).toEqual([3, 1, 2])
})
