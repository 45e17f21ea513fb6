import { byContent, joined, type ReconciliationLine } from '../line.ts'
import { neighboursMax } from '../matching/bounds.ts'
import { referencePart } from '../matching/match-key.ts'
import type { ReconciliationRules } from '../rules.ts'
import { amountBetween, daysApart } from './closest-pairs.ts'

type Lines = readonly ReconciliationLine[]

type KeyOf = (line: ReconciliationLine) => string

/**
 * What makes a line a candidate, the strongest first: its reference, part of it, its head and amount, its head, its
 * amount.
 */
const levelsOf = ({ rules }: ReconciliationRules): readonly KeyOf[] => [
  ({ reference }) => reference,
  ...rules
    .filter(({ referenceBefore, referenceAfter }) => referenceBefore ?? referenceAfter)
    .map(
      (rule): KeyOf =>
        ({ reference }) =>
          referencePart(reference, rule),
    ),
  ({ costCentre, subjective, amount }) => joined(costCentre, subjective, `${amount}`),
  ({ costCentre, subjective }) => joined(costCentre, subjective),
  ({ amount }) => `${amount}`,
]

const byAmount = (left: ReconciliationLine, right: ReconciliationLine): number =>
  left.amount === right.amount ? byContent(left, right) : left.amount < right.amount ? -1 : 1

/** Index of the first line with at least that amount. */
const firstNotBelow = (sorted: Lines, amount: bigint): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle]?.amount ?? amount) < amount) from = middle + 1
    else to = middle
  }
  return from
}

const isNearer = (
  line: ReconciliationLine,
  one: ReconciliationLine,
  other: ReconciliationLine,
): boolean => {
  const [amount, otherAmount] = [amountBetween(line, one), amountBetween(line, other)]
  if (amount !== otherAmount) return amount < otherAmount
  const [days, otherDays] = [daysApart(line, one), daysApart(line, other)]
  return days === otherDays ? byContent(one, other) < 0 : days < otherDays
}

/** The nearest by amount is among the neighbours in the order of amounts, and lines with their amounts. */
const nearestAmong = (line: ReconciliationLine, sorted: Lines): ReconciliationLine | undefined => {
  const at = firstNotBelow(sorted, line.amount)
  let best = sorted[at]
  const tryOn = (from: number, step: 1 | -1): void => {
    const amount = sorted[from]?.amount
    for (let index = from; Math.abs(index - from) < neighboursMax; index += step) {
      const other = sorted[index]
      if (other === undefined || other.amount !== amount) return
      if (best === undefined || isNearer(line, other, best)) best = other
    }
  }
  tryOn(at, 1)
  tryOn(at - 1, -1)
  return best
}

/**
 * Finds for each line the nearest line of the other side, matched or not: by one look-up at each level, then among the
 * lines found by amount, and by date among a limited number with the same amount.
 */
export const findNearest = (
  lines: Lines,
  others: () => Iterable<ReconciliationLine>,
  rules: ReconciliationRules,
): ReadonlyMap<ReconciliationLine, ReconciliationLine> => {
  const nearest = new Map<ReconciliationLine, ReconciliationLine>()
  let left = lines
  for (const keyOf of levelsOf(rules)) {
    if (left.length === 0) break
    const candidates = new Map<string, ReconciliationLine[]>(left.map((line) => [keyOf(line), []]))
    for (const other of others()) candidates.get(keyOf(other))?.push(other)
    for (const found of candidates.values()) found.sort(byAmount)
    for (const line of left) {
      const found = nearestAmong(line, candidates.get(keyOf(line)) ?? [])
      if (found !== undefined) nearest.set(line, found)
    }
    left = left.filter((line) => !nearest.has(line))
  }
  return nearest
}
