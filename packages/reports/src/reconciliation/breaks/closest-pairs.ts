import { daysBetween } from '@coflyfr/core'
import { byContent, type ReconciliationLine } from '../line.ts'
import { pairsWeighedMax } from '../matching/bounds.ts'
import type { OpenLines } from '../matching/join-lines.ts'
import { causeOfDifference } from './cause-of-difference.ts'

type Pair = (ledger: ReconciliationLine, extract: ReconciliationLine) => void

interface Weighed {
  readonly one: ReconciliationLine
  readonly other: ReconciliationLine
  /** 0 for equal amounts or a difference with a visible cause, which come first; else 1. */
  readonly rank: number
  readonly amount: bigint
}

/** The distance between the amounts of two lines. */
export const amountBetween = (one: ReconciliationLine, other: ReconciliationLine): bigint =>
  one.amount < other.amount ? other.amount - one.amount : one.amount - other.amount

/** The days between two lines. */
export const daysApart = (one: ReconciliationLine, other: ReconciliationLine): number =>
  Math.abs(daysBetween(one.postedOn, other.postedOn))

const weigh = (one: ReconciliationLine, other: ReconciliationLine): Weighed => ({
  one,
  other,
  rank: one.amount === other.amount || causeOfDifference(one.amount, other.amount) !== null ? 0 : 1,
  amount: amountBetween(one, other),
})

const byWeight = (left: Weighed, right: Weighed): number =>
  left.rank - right.rank ||
  (left.amount === right.amount ? 0 : left.amount < right.amount ? -1 : 1) ||
  daysApart(left.one, left.other) - daysApart(right.one, right.other)

const byAmount = (left: ReconciliationLine, right: ReconciliationLine): number =>
  left.amount === right.amount ? byContent(left, right) : left.amount < right.amount ? -1 : 1

/**
 * Pairs the lines of one bucket, the closest first: by a visible cause, then by amount, then by days. A large bucket is
 * paired in the order of amounts instead. `isNear` refuses pairs that have only the bucket in common.
 */
export const closestPairs = (
  { ledger, extract }: OpenLines,
  isNear: (one: ReconciliationLine, other: ReconciliationLine) => boolean,
  pair: Pair,
): OpenLines => {
  const [first] = ledger
  const [second] = extract
  if (first && second && ledger.length === 1 && extract.length === 1) {
    if (!isNear(first, second)) return { ledger, extract }
    pair(first, second)
    return { ledger: [], extract: [] }
  }
  const taken = new Set<ReconciliationLine>()
  const take = (one: ReconciliationLine, other: ReconciliationLine): void => {
    if (taken.has(one) || taken.has(other) || !isNear(one, other)) return
    taken.add(one).add(other)
    pair(one, other)
  }
  if (Math.max(ledger.length, extract.length) <= pairsWeighedMax) {
    const others = extract.toSorted(byContent)
    const weighed = ledger
      .toSorted(byContent)
      .flatMap((one) => others.map((other) => weigh(one, other)))
    for (const { one, other } of weighed.sort(byWeight)) take(one, other)
  } else {
    const others = extract.toSorted(byAmount)
    ledger.toSorted(byAmount).forEach((one, index) => {
      const other = others[index]
      if (other !== undefined) take(one, other)
    })
  }
  const isLeft = (line: ReconciliationLine): boolean => !taken.has(line)
  return { ledger: ledger.filter(isLeft), extract: extract.filter(isLeft) }
}
