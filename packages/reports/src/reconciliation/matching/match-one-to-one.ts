import { daysBetween } from '@coflyfr/core'
import { byContent, contentOf, joined, type ReconciliationLine } from '../line.ts'
import type { MatchRule } from '../rules.ts'
import { byPeriod } from './by-period.ts'
import { joinLines, type OpenLines } from './join-lines.ts'
import type { MatchGroup } from './match-group.ts'
import { matchKey } from './match-key.ts'

type Pair = (ledger: ReconciliationLine, extract: ReconciliationLine) => void

const byDate = (left: ReconciliationLine, right: ReconciliationLine): number => {
  if (left.postedOn !== right.postedOn) return left.postedOn < right.postedOn ? -1 : 1
  return byContent(left, right)
}

/**
 * Pairs lines in the order of their dates, each with the earliest one in its window. All windows are equally wide, so
 * this pairs as many lines as possible.
 */
const pairInWindow = ({ ledger, extract }: OpenLines, days: number, pair: Pair): OpenLines => {
  const [ones, others] = [ledger.toSorted(byDate), extract.toSorted(byDate)]
  const open: Record<'ledger' | 'extract', ReconciliationLine[]> = { ledger: [], extract: [] }
  let at = 0
  for (const one of ones) {
    for (; ; at++) {
      const other = others[at]
      if (other === undefined || daysBetween(one.postedOn, other.postedOn) >= -days) break
      open.extract.push(other)
    }
    const other = others[at]
    if (other === undefined || daysBetween(one.postedOn, other.postedOn) > days) {
      open.ledger.push(one)
      continue
    }
    pair(one, other)
    at += 1
  }
  open.extract.push(...others.slice(at))
  return open
}

/** Pairs identical lines before lines that only agree in the fields of the rule. */
const pairBucket = (bucket: OpenLines, days: number, pair: Pair): OpenLines => {
  const same = ({ ledger, extract }: OpenLines): OpenLines => {
    const pairs = Math.min(ledger.length, extract.length)
    const [ones, others] = [ledger.toSorted(byContent), extract.toSorted(byContent)]
    ones.slice(0, pairs).forEach((one, index) => {
      const other = others[index]
      if (other !== undefined) pair(one, other)
    })
    return { ledger: ones.slice(pairs), extract: others.slice(pairs) }
  }
  return pairInWindow(joinLines(bucket, contentOf, same), days, pair)
}

const nothing: OpenLines = { ledger: [], extract: [] }

/** Matches a posting with a line of the same amount: by one hash of each line, then by date within a bucket. */
export const matchOneToOne = (
  open: OpenLines,
  rule: MatchRule,
  found: (group: MatchGroup) => void,
): OpenLines => {
  const { name, days } = rule
  const pair: Pair = (one, other) => found({ rule: name, ledger: [one], extract: [other] })
  const keyOf = (line: ReconciliationLine): string =>
    joined(matchKey(line, rule), `${line.amount}`, days === 0 ? line.postedOn : '')
  const visit = (bucket: OpenLines): OpenLines => {
    const [[one, ...ones], [other, ...others]] = [bucket.ledger, bucket.extract]
    const isPair = one && other && ones.length === 0 && others.length === 0
    if (!isPair) return pairBucket(bucket, days, pair)
    if (Math.abs(daysBetween(one.postedOn, other.postedOn)) > days) return bucket
    pair(one, other)
    return nothing
  }
  return byPeriod(open, rule, (lines) => joinLines(lines, keyOf, visit))
}
