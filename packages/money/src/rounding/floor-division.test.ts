import fc from 'fast-check'
import { expect, test } from 'vitest'
import { floorDivision } from './floor-division.ts'

test('floorDivision leaves a part of at least 0 and below 1', () => {
  const anyDenominator = fc.bigInt().filter((denominator) => denominator !== 0n)
  fc.assert(
    fc.property(fc.bigInt(), anyDenominator, (numerator, under) => {
      const { floor, remainder, denominator } = floorDivision(numerator, under)
      expect(denominator).toBe(under < 0n ? -under : under)
      expect(floor * denominator + remainder).toBe(under < 0n ? -numerator : numerator)
      expect(remainder).toBeGreaterThanOrEqual(0n)
      expect(remainder).toBeLessThan(denominator)
    }),
  )
})

test('floorDivision by zero throws', () => {
  expect(() => floorDivision(5n, 0n)).toThrow(new RangeError('Cannot divide 5 by zero'))
})
