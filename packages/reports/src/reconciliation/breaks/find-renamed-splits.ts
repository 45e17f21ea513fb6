import { byContent, joined, type ReconciliationLine, sumOfLines } from '../line.ts'
import { joinLines, type OpenLines } from '../matching/join-lines.ts'
import { fieldText } from '../matching/match-key.ts'
import type { MatchRule, ReconciliationRules } from '../rules.ts'
import type { ReconciliationBreak } from './break.ts'
import { daysApart } from './closest-pairs.ts'

/** What the parts of a split have in common, besides the period, even if their references differ. */
const kept = ['costCentre', 'subjective', 'description'] as const

const breakOf = (rule: MatchRule, { ledger, extract }: OpenLines): ReconciliationBreak | null => {
  const isSplit = rule.shape === '1-n'
  const [[whole], parts] = isSplit ? [ledger, extract] : [extract, ledger]
  if (whole === undefined) return null
  const differs = (part: ReconciliationLine): boolean =>
    fieldText(whole, rule, 'reference') !== fieldText(part, rule, 'reference')
  const line = parts.toSorted(byContent).find(differs)
  if (line === undefined || !rule.on.includes('reference')) return null
  return {
    kind: 'reference-differs',
    ledger: ledger.toSorted(byContent),
    extract: extract.toSorted(byContent),
    nearest: { side: isSplit ? 'extract' : 'ledger', line, isMatched: false },
    failedRule: { rule: rule.name, field: 'reference', fields: ['reference'] },
    cause: null,
  }
}

const keyOf = ({ period, ...line }: ReconciliationLine): string =>
  joined(period, ...kept.map((field) => line[field] ?? ''))

/**
 * Finds a line and lines of the other side that add up to it under references of their own: a rule for sums would have
 * matched them if they had the same reference. Only if no other line with their head, description and period is open,
 * because among many lines some add up to anything.
 */
export const findRenamedSplits = (
  lines: OpenLines,
  { rules }: ReconciliationRules,
  found: (one: ReconciliationBreak) => void,
): OpenLines =>
  rules
    .filter(({ shape }) => shape !== '1-1')
    .reduce(
      (open, rule) =>
        joinLines(open, keyOf, (bucket) => {
          const [ones, many] =
            rule.shape === '1-n' ? [bucket.ledger, bucket.extract] : [bucket.extract, bucket.ledger]
          const [whole, second] = ones
          if (whole === undefined || second !== undefined || many.length < 2) return bucket
          const isNear = many.every((part) => daysApart(whole, part) <= rule.days)
          const one = isNear && sumOfLines(many) === whole.amount ? breakOf(rule, bucket) : null
          if (one === null) return bucket
          found(one)
          return { ledger: [], extract: [] }
        }),
      lines,
    )
