import { plainDate } from '@coflyfr/core'
import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import type { ReconciliationLine } from '../line.ts'
import { sumCandidatesMax, sumStepsMax } from './bounds.ts'
import { findSum } from './find-sum.ts'

const line = (amount: bigint, changes: Partial<ReconciliationLine> = {}): ReconciliationLine => ({
  id: `${amount}`,
  reference: '2001/1',
  costCentre: 'CSC',
  subjective: 'fees',
  amount: pence(amount),
  postedOn: plainDate('2023-08-15'),
  period: 'P05',
  description: null,
  ...changes,
})

const amounts = (lines: readonly ReconciliationLine[] | null) => lines?.map(({ amount }) => amount)

const plenty = sumStepsMax

test('findSum takes all of them where all sum to it', () => {
  expect(amounts(findSum(6n, [line(1n), line(2n), line(3n)], plenty).parts)).toEqual([1n, 2n, 3n])
})

test('findSum prefers lines of one reference to any other way', () => {
  const [one, other] = [line(4n, { reference: '2001/2' }), line(5n, { reference: '2001/2' })]
  const found = findSum(9n, [line(1n), one, other, line(7n)], plenty)
  expect(found).toEqual({ parts: [one, other], steps: 0, isWhole: true })
})

test('findSum finds the fewest parts, credits among them', () => {
  const apart = (amount: bigint, day: string) =>
    line(amount, { reference: `2001/${amount}`, postedOn: plainDate(`2023-08-${day}`) })
  const parts = [
    apart(2n, '01'),
    apart(3n, '02'),
    apart(5n, '03'),
    apart(-1n, '04'),
    apart(6n, '05'),
  ]
  expect(amounts(findSum(5n, parts, plenty).parts)).toEqual([2n, 3n])
  expect(amounts(findSum(4n, parts, plenty).parts)).toEqual([5n, -1n])
})

test('findSum wants two parts at least', () => {
  expect(findSum(5n, [line(5n)], plenty).parts).toBeNull()
  expect(findSum(5n, [line(5n), line(7n, { reference: '2001/2' })], plenty).parts).toBeNull()
})

test('findSum says that it did not look at everything', () => {
  const apart = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      line(BigInt(2 * index + 1), { reference: `${index}` }),
    )
  const tooMany = findSum(4n, [...apart(sumCandidatesMax), line(2n)], plenty)
  expect(tooMany).toEqual({ parts: null, steps: 0, isWhole: false })
  // No sum of odd lines taken two by two is odd, so the search goes on until its steps are used up.
  const outOfSteps = findSum(3n, apart(10), 20)
  expect(outOfSteps.isWhole).toBe(false)
  expect(outOfSteps.steps).toBeLessThanOrEqual(25)
  expect(findSum(100_001n, apart(5), plenty).isWhole).toBe(true)
})
