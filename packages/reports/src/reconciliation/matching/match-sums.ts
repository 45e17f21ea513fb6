import { daysBetween } from '@coflyfr/core'
import { byContent, type ReconciliationLine } from '../line.ts'
import type { MatchRule } from '../rules.ts'
import { findSum } from './find-sum.ts'
import { joinLines, type OpenLines } from './join-lines.ts'
import type { MatchGroup } from './match-group.ts'
import { matchKey } from './match-key.ts'

/** Told of every group, and of every line whose sum was not sought to the end; keeps count of the steps. */
export interface SumListener {
  readonly found: (group: MatchGroup) => void
  readonly gaveUp: () => void
  /** Takes steps from what the run has left, and says how many are left. */
  readonly stepsLeft: (taken: number) => number
}

type Lines = readonly ReconciliationLine[]

const isInside = (one: ReconciliationLine, days: number) => (other: ReconciliationLine) =>
  Math.abs(daysBetween(one.postedOn, other.postedOn)) <= days

/** Finds for each of `ones`, in the order of their content, the lines of `many` that sum to it. */
const matchBucket = (
  ones: Lines,
  many: Lines,
  days: number,
  { gaveUp, stepsLeft }: SumListener,
  found: (one: ReconciliationLine, parts: Lines) => void,
): { readonly ones: Lines; readonly many: Lines } => {
  let left: Lines = many.toSorted(byContent)
  const without = ones.toSorted(byContent).filter((one) => {
    const candidates = left.filter(isInside(one, days))
    const { parts, steps, isWhole } = findSum(one.amount, candidates, stepsLeft(0))
    stepsLeft(steps)
    if (parts === null) {
      if (!isWhole) gaveUp()
      return true
    }
    const taken = new Set(parts)
    left = left.filter((line) => !taken.has(line))
    found(one, parts)
    return false
  })
  return { ones: without, many: left }
}

/**
 * Matches one line with several that sum to it: `1-n` a posting with lines of the extract, `n-1` the other way. Only lines
 * that agree in the rule's fields are looked at together, buckets in the order of their keys.
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
  return joinLines(open, (line) => matchKey(line, rule), visit, 'sorted')
}
