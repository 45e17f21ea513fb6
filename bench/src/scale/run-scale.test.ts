import { expect, test } from 'vitest'
import { scaleSizes } from './run-scale.ts'

test('sizes go by factors of ten from 10,000 to the largest, which is included', () => {
  expect(scaleSizes(1_000_000)).toEqual([10_000, 100_000, 1_000_000])
  expect(scaleSizes(5_000_000)).toEqual([10_000, 100_000, 1_000_000, 5_000_000])
  expect(scaleSizes(30_000)).toEqual([10_000, 30_000])
})
