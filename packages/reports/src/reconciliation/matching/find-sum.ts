import type { ReconciliationLine } from '../line.ts'
import { sumPartsMax, sumStepsMax } from './bounds.ts'

/** Parts that add up to an amount, or null, and whether the search tried everything. */
export interface FoundSum {
  readonly parts: readonly ReconciliationLine[] | null
  readonly steps: number
  readonly isWhole: boolean
}

/**
 * Finds two or more lines that add up to an amount: as few as possible, and of those the first in the order of the
 * candidates. Bounded; the same candidates always give the same result.
 */
export const findSum = (
  target: bigint,
  candidates: readonly ReconciliationLine[],
  stepsLeft: number,
): FoundSum => {
  const stepsMax = Math.min(stepsLeft, sumStepsMax)
  let steps = 0
  const chosen: ReconciliationLine[] = []
  /** Whether `count` of the candidates from index `from` on add up to `left`. */
  const search = (left: bigint, from: number, count: number): boolean => {
    if (count === 0) return left === 0n
    for (let index = from; index <= candidates.length - count; index++) {
      steps += 1
      const candidate = candidates[index]
      if (candidate === undefined || steps > stepsMax) return false
      chosen.push(candidate)
      if (search(left - candidate.amount, index + 1, count - 1)) return true
      chosen.pop()
    }
    return false
  }
  const countMax = Math.min(sumPartsMax, candidates.length)
  for (let count = 2; count <= countMax && steps <= stepsMax; count++) {
    if (search(target, 0, count)) return { parts: chosen, steps, isWhole: true }
  }
  return { parts: null, steps, isWhole: steps <= stepsMax && countMax === candidates.length }
}
