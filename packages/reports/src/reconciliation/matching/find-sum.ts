import type { ReconciliationLine } from '../line.ts'
import { sumOfLines } from '../line.ts'
import { sumCandidatesMax, sumPartsMax, sumStepsMax } from './bounds.ts'

/** Parts that sum to an amount; or none, and whether the search looked at everything. */
export interface FoundSum {
  readonly parts: readonly ReconciliationLine[] | null
  readonly steps: number
  readonly isWhole: boolean
}

/** What lines of one sum usually share: tried as a whole before any search. */
const shared: readonly ((line: ReconciliationLine) => string)[] = [
  () => '',
  ({ reference }) => reference,
  ({ description }) => description ?? '',
  ({ postedOn }) => postedOn,
]

const wholeGroup = (
  target: bigint,
  candidates: readonly ReconciliationLine[],
): readonly ReconciliationLine[] | null => {
  for (const keyOf of shared) {
    const groups = Map.groupBy(candidates, keyOf)
    for (const key of [...groups.keys()].sort()) {
      const group = groups.get(key) ?? []
      if (group.length > 1 && sumOfLines(group) === target) return group
    }
  }
  return null
}

/**
 * Finds lines that sum to an amount, two at least: those that share a reference, a description or a date first, then the
 * fewest of all, and of those the first in the order of the candidates. Bounded, and the same for the same candidates.
 */
export const findSum = (
  target: bigint,
  candidates: readonly ReconciliationLine[],
  stepsLeft: number,
): FoundSum => {
  const parts = candidates.length < 2 ? null : wholeGroup(target, candidates)
  if (parts !== null || candidates.length <= 2) return { parts, steps: 0, isWhole: true }
  if (candidates.length > sumCandidatesMax) return { parts: null, steps: 0, isWhole: false }
  return searchSum(target, candidates, Math.min(stepsLeft, sumStepsMax))
}

const searchSum = (
  target: bigint,
  candidates: readonly ReconciliationLine[],
  stepsMax: number,
): FoundSum => {
  let steps = 0
  const chosen: ReconciliationLine[] = []
  /** Whether `count` of the candidates from `from` on sum to what is left. */
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
  const countMax = Math.min(sumPartsMax, candidates.length - 1)
  for (let count = 2; count <= countMax && steps <= stepsMax; count++) {
    if (search(target, 0, count)) return { parts: chosen, steps, isWhole: true }
  }
  const isWhole = steps <= stepsMax && countMax === candidates.length - 1
  return { parts: null, steps, isWhole }
}
