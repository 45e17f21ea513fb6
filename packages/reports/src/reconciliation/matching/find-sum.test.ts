import { plainDate } from '@coflyfr/core'
import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import type { ReconciliationLine } from '../line.ts'
import { sumPartsMax, sumStepsMax } from './bounds.ts'
import { findSum } from './find-sum.ts'

const line = (amount: bigint): ReconciliationLine => ({
  id: `${amount}`,
  reference: '2001/1',
  costCentre: 'CSC',
  subjective: 'fees',
  amount: pence(amount),
  postedOn: plainDate('2023-08-15'),
  period: 'P05',
  description: null,
})

const amounts = (lines: readonly ReconciliationLine[] | null) => lines?.map(({ amount }) => amount)

const plenty = sumStepsMax

test('findSum takes all candidates if they add up to the amount', () => {
  expect(amounts(findSum(6n, [line(1n), line(2n), line(3n)], plenty).parts)).toEqual([1n, 2n, 3n])
})

test('findSum finds the fewest parts, credits among them', () => {
  const parts = [line(2n), line(3n), line(5n), line(-1n), line(6n)]
  expect(amounts(findSum(5n, parts, plenty).parts)).toEqual([2n, 3n])
  expect(amounts(findSum(4n, parts, plenty).parts)).toEqual([5n, -1n])
})

test('findSum needs at least two parts', () => {
  expect(findSum(5n, [line(5n)], plenty).parts).toBeNull()
  expect(findSum(5n, [line(5n), line(7n)], plenty).parts).toBeNull()
})

test('findSum says if it did not try everything', () => {
  const odd = (count: number) =>
    Array.from({ length: count }, (_, index) => line(BigInt(2 * index + 1)))
  // No two odd amounts add up to an odd one, so the search continues until its steps are used up.
  const outOfSteps = findSum(3n, odd(10), 20)
  expect(outOfSteps.isWhole).toBe(false)
  expect(outOfSteps.steps).toBeLessThanOrEqual(25)
  expect(findSum(100_001n, odd(5), plenty).isWhole).toBe(true)
  expect(findSum(100_001n, odd(sumPartsMax + 1), sumStepsMax).isWhole).toBe(false)
})
