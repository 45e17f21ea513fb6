import { daysBetween } from '@coflyfr/core'
import { byContent, type ReconciliationLine } from '../line.ts'
import type { MatchRule } from '../rules.ts'
import { sumCandidatesMax, sumNeighboursMax } from './bounds.ts'
import { byPeriod } from './by-period.ts'
import { findSum } from './find-sum.ts'
import { joinLines, type OpenLines } from './join-lines.ts'
import type { MatchGroup } from './match-group.ts'
import { matchKey } from './match-key.ts'
import { naturalGroups } from './natural-groups.ts'

/** Receives every group, and every line whose search was cut short; counts the steps. */
export interface SumListener {
  readonly found: (group: MatchGroup) => void
  readonly gaveUp: () => void
  /** Subtracts steps from what the run has left, and returns how many are left. */
  readonly stepsLeft: (taken: number) => number
}

type Lines = readonly ReconciliationLine[]

const byDate = (left: ReconciliationLine, right: ReconciliationLine): number =>
  left.postedOn === right.postedOn ? 0 : left.postedOn < right.postedOn ? -1 : 1

/** Index of the first line that is at most `days` before another. */
const firstInWindow = (sorted: Lines, one: ReconciliationLine, days: number): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const line = sorted[middle]
    if (line !== undefined && daysBetween(line.postedOn, one.postedOn) > days) from = middle + 1
    else to = middle
  }
  return from
}

/**
 * The lines among which the parts of a sum are searched, in the order of their content; null if they are too many,
 * because in a large bucket every line would look at every other.
 */
const candidatesOf = (
  one: ReconciliationLine,
  sorted: Lines,
  taken: ReadonlySet<ReconciliationLine>,
  days: number,
): Lines | null => {
  const first = firstInWindow(sorted, one, days)
  const near = sorted.slice(first, first + sumNeighboursMax + 1)
  const inWindow = near.filter(({ postedOn }) => daysBetween(one.postedOn, postedOn) <= days)
  if (inWindow.length > sumNeighboursMax) return null
  const left = inWindow.filter((line) => !taken.has(line))
  return left.length > sumCandidatesMax ? null : left.sort(byContent)
}

/** Finds for each of `ones`, in the order of their content, lines of `many` that add up to it. */
const matchBucket = (
  ones: Lines,
  many: Lines,
  days: number,
  { gaveUp, stepsLeft }: SumListener,
  found: (one: ReconciliationLine, parts: Lines) => void,
): { readonly ones: Lines; readonly many: Lines } => {
  const contents = many.toSorted(byContent)
  const groups = naturalGroups(contents)
  const dated = contents.toSorted(byDate)
  const taken = new Set<ReconciliationLine>()
  const partsOf = (one: ReconciliationLine): Lines | null => {
    const isFree = (line: ReconciliationLine): boolean =>
      !taken.has(line) && Math.abs(daysBetween(one.postedOn, line.postedOn)) <= days
    const group = groups.get(one.amount)?.find((lines) => lines.every(isFree))
    if (group !== undefined) return group
    const candidates = candidatesOf(one, dated, taken, days)
    if (candidates === null) {
      gaveUp()
      return null
    }
    const { parts, steps, isWhole } = findSum(one.amount, candidates, stepsLeft(0))
    stepsLeft(steps)
    if (!isWhole) gaveUp()
    return parts
  }
  const without = ones.toSorted(byContent).filter((one) => {
    const parts = partsOf(one)
    if (parts === null) return true
    for (const part of parts) taken.add(part)
    found(one, parts)
    return false
  })
  return { ones: without, many: many.filter((line) => !taken.has(line)) }
}

/**
 * Matches one line with several that add up to it: `1-n` a posting with lines of the extract, `n-1` the other way
 * round. Only lines that agree in the rule's fields are tried together, buckets in the order of their keys.
 */
export const matchSums = (open: OpenLines, rule: MatchRule, listener: SumListener): OpenLines => {
  const { name, shape, days } = rule
  const isSplit = shape === '1-n'
  const visit = ({ ledger, extract }: OpenLines): OpenLines => {
    const [ones, many] = isSplit ? [ledger, extract] : [extract, ledger]
    if (many.length < 2) return { ledger, extract }
    const left = matchBucket(ones, many, days, listener, (one, parts) =>
      listener.found(
        isSplit
          ? { rule: name, ledger: [one], extract: parts }
          : { rule: name, ledger: parts, extract: [one] },
      ),
    )
    return isSplit
      ? { ledger: left.ones, extract: left.many }
      : { ledger: left.many, extract: left.ones }
  }
  const keyOf = (line: ReconciliationLine): string => matchKey(line, rule)
  return byPeriod(open, rule, (lines) => joinLines(lines, keyOf, visit, 'sorted'))
}
