import { byContent, type ReconciliationLine, sumOfLines } from '../line.ts'
import { joinLines, type OpenLines } from '../matching/join-lines.ts'
import { matchKey } from '../matching/match-key.ts'
import type { ReconciliationRules } from '../rules.ts'
import type { ReconciliationBreak } from './break.ts'
import { causeOfDifference, magnitude } from './cause-of-difference.ts'

/** The part whose amount is nearest to the whole. */
const nearestPart = (
  whole: ReconciliationLine,
  parts: readonly ReconciliationLine[],
): ReconciliationLine | null => {
  const away = (part: ReconciliationLine): bigint => magnitude(whole.amount - part.amount)
  const [first, ...rest] = parts.toSorted(byContent)
  if (first === undefined) return null
  return rest.reduce((best, part) => (away(part) < away(best) ? part : best), first)
}

/** Parts that were meant to make up the whole: together they come nearer to it than any of them, and none is a slip of it. */
const isSplit = (whole: ReconciliationLine, parts: readonly ReconciliationLine[]): boolean => {
  const apart = magnitude(whole.amount - sumOfLines(parts))
  return parts.every(
    ({ amount }) =>
      apart < magnitude(whole.amount - amount) && causeOfDifference(whole.amount, amount) === null,
  )
}

const nothing: OpenLines = { ledger: [], extract: [] }

/** Finds one line and the parts it was split into, or made of, whose sum is not its amount, by the rules for sums. */
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
          const line = nearestPart(whole, parts)
          found({
            kind: 'split-unbalanced',
            ledger: bucket.ledger.toSorted(byContent),
            extract: bucket.extract.toSorted(byContent),
            nearest: line === null ? null : { side: other, line, isMatched: false },
            failedRule: { rule: rule.name, field: 'amount', fields: ['amount'] },
            cause: null,
          })
          return nothing
        },
      )
    }, lines)
