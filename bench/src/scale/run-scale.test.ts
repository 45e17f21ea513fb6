import { expect, test } from 'vitest'
import { scaleSizes } from './run-scale.ts'

test('sizes go by tens from 10,000 to the largest, which is among them', () => {
  expect(scaleSizes(1_000_000)).toEqual([10_000, 100_000, 1_000_000])
  expect(scaleSizes(5_000_000)).toEqual([10_000, 100_000, 1_000_000, 5_000_000])
  expect(scaleSizes(30_000)).toEqual([10_000, 30_000])
})
