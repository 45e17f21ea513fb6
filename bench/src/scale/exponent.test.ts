import { expect, test } from 'vitest'
import { fittedExponent } from './exponent.ts'

test('the exponent is 1 for linear growth, 2 for quadratic growth and 0 for none', () => {
  const sizes = [10_000, 100_000, 1_000_000, 5_000_000]
  const fitted = (time: (events: number) => number): number =>
    fittedExponent(sizes.map((events) => [events, time(events)]))
  expect(fitted((events) => events / 7)).toBeCloseTo(1)
  expect(fitted((events) => events ** 2)).toBeCloseTo(2)
  expect(fitted(() => 3)).toBeCloseTo(0)
  expect(fitted((events) => events * Math.log(events))).toBeGreaterThan(1.05)
})

test('one size gives no exponent', () => {
  expect(() => fittedExponent([[10, 1]])).toThrow(RangeError)
  expect(() =>
    fittedExponent([
      [10, 1],
      [10, 2],
    ]),
  ).toThrow(RangeError)
})
