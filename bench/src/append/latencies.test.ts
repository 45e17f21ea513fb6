import { expect, test } from 'vitest'
import { latencies, percentile } from './latencies.ts'

test('a percentile is one of the values, and at most the rest of them is above it', () => {
  const sorted = Float64Array.from({ length: 1_000 }, (_, number) => number + 1)
  expect([0.5, 0.99, 0.999, 1].map((share) => percentile(sorted, share))).toEqual([
    500, 990, 999, 1_000,
  ])
  expect(percentile(Float64Array.of(7), 0.5)).toBe(7)
  expect(() => percentile(new Float64Array(), 0.5)).toThrow(RangeError)
})

test('only recorded calls count, not the room that stayed empty', () => {
  const taken = latencies(10)
  for (const milliseconds of [3, 1, 2]) taken.took(milliseconds)
  expect(taken.facts()).toEqual({
    p50Milliseconds: 2,
    p99Milliseconds: 3,
    p999Milliseconds: 3,
  })
})
