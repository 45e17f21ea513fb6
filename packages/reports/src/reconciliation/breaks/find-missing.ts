import type { ReconciliationLine, Side } from '../line.ts'
import type { OpenLines } from '../matching/join-lines.ts'
import type { MatchGroup } from '../matching/match-group.ts'
import type { ReconciliationRules } from '../rules.ts'
import type { ReconciliationBreak } from './break.ts'
import { failedRuleOf, failedWithoutCandidate } from './failed-rule.ts'
import { findNearest } from './find-nearest.ts'

/** Every line of a side, matched or open. */
function* linesOf(
  side: Side,
  groups: readonly MatchGroup[],
  open: OpenLines,
): Generator<ReconciliationLine> {
  for (const group of groups) yield* group[side]
  yield* open[side]
}

/** Makes a break of every line without a counterpart, with the nearest line of the other side. */
export const findMissing = (
  left: OpenLines,
  { groups, open }: { readonly groups: readonly MatchGroup[]; readonly open: OpenLines },
  rules: ReconciliationRules,
  found: (one: ReconciliationBreak) => void,
): void => {
  const findIn = (side: Side, other: Side): void => {
    const nearest = findNearest(left[side], () => linesOf(other, groups, open), rules)
    const unmatched = new Set(open[other])
    for (const line of left[side]) {
      const near = nearest.get(line)
      found({
        kind: `missing-in-${other}`,
        ledger: side === 'ledger' ? [line] : [],
        extract: side === 'extract' ? [line] : [],
        nearest:
          near === undefined ? null : { side: other, line: near, isMatched: !unmatched.has(near) },
        failedRule:
          near === undefined ? failedWithoutCandidate(rules) : failedRuleOf(rules, line, near),
        cause: null,
      })
    }
  }
  findIn('ledger', 'extract')
  findIn('extract', 'ledger')
}
