import { byContent, type ReconciliationLine, sumOfLines } from '../line.ts'
import { joinLines, type OpenLines } from '../matching/join-lines.ts'
import { matchKey } from '../matching/match-key.ts'
import type { MatchRule, ReconciliationRules } from '../rules.ts'
import type { ReconciliationBreak } from './break.ts'
import { causeOfDifference, magnitude } from './cause-of-difference.ts'
import { daysApart } from './closest-pairs.ts'

/** The part with the amount nearest to the whole. */
const nearestPart = (
  whole: ReconciliationLine,
  parts: readonly ReconciliationLine[],
): ReconciliationLine | null => {
  const away = (part: ReconciliationLine): bigint => magnitude(whole.amount - part.amount)
  const [first, ...rest] = parts.toSorted(byContent)
  if (first === undefined) return null
  return rest.reduce((best, part) => (away(part) < away(best) ? part : best), first)
}

/**
 * Whether lines look like the parts of a whole: their sum is nearer to it than any of them, and none is a mistyped copy
 * of it.
 */
const isSplit = (whole: ReconciliationLine, parts: readonly ReconciliationLine[]): boolean => {
  const apart = magnitude(whole.amount - sumOfLines(parts))
  return parts.every(
    ({ amount }) =>
      apart < magnitude(whole.amount - amount) && causeOfDifference(whole.amount, amount) === null,
  )
}

const nothing: OpenLines = { ledger: [], extract: [] }

/** What is wrong with a line and its parts: their sum, or if that is right, the days between them. */
const breakOf = (
  rule: MatchRule,
  { ledger, extract }: OpenLines,
  whole: ReconciliationLine,
  parts: readonly ReconciliationLine[],
): ReconciliationBreak => {
  const distant = parts.filter((part) => daysApart(whole, part) > rule.days)
  const isLate = distant.length > 0 && sumOfLines(parts) === whole.amount
  const line = nearestPart(whole, isLate ? distant : parts)
  const field = isLate ? 'postedOn' : 'amount'
  return {
    kind: isLate ? 'date-differs' : 'split-unbalanced',
    ledger: ledger.toSorted(byContent),
    extract: extract.toSorted(byContent),
    nearest:
      line === null
        ? null
        : { side: rule.shape === '1-n' ? 'extract' : 'ledger', line, isMatched: false },
    failedRule: { rule: rule.name, field, fields: [field] },
    cause: null,
  }
}

/** Finds a line and its parts, by the rules for sums, where the sum differs or the days are too far apart. */
export const findSplits = (
  lines: OpenLines,
  rules: ReconciliationRules,
  found: (one: ReconciliationBreak) => void,
): OpenLines =>
  rules.rules
    .filter(({ shape }) => shape !== '1-1')
    .reduce((open, rule) => {
      const side = rule.shape === '1-n' ? 'ledger' : 'extract'
      const other = side === 'ledger' ? 'extract' : 'ledger'
      return joinLines(
        open,
        (line) => matchKey(line, rule),
        (bucket) => {
          const [whole, second] = bucket[side]
          const parts = bucket[other]
          const isOne = whole !== undefined && second === undefined && parts.length > 1
          if (!isOne || !isSplit(whole, parts)) return bucket
          found(breakOf(rule, bucket, whole, parts))
          return nothing
        },
      )
    }, lines)
