import type { ReconciliationLine } from '../line.ts'
import { joinLines, type OpenLines } from '../matching/join-lines.ts'
import type { ReconciliationRules } from '../rules.ts'
import type { PairKind, ReconciliationBreak } from './break.ts'
import { causeOfDifference } from './cause-of-difference.ts'
import { closestPairs } from './closest-pairs.ts'
import { failedRuleOf } from './failed-rule.ts'
import type { PairStage } from './pair-stages.ts'

const breakOf = (
  rules: ReconciliationRules,
  kind: PairKind,
  one: ReconciliationLine,
  other: ReconciliationLine,
): ReconciliationBreak => ({
  kind,
  ledger: [one],
  extract: [other],
  nearest: { side: 'extract', line: other, isMatched: false },
  failedRule: failedRuleOf(rules, one, other),
  cause: causeOfDifference(one.amount, other.amount),
})

/** Pairs open lines that belong together, stage by stage: one fault is one break with both its lines. */
export const pairOpen = (
  lines: OpenLines,
  stages: readonly PairStage[],
  rules: ReconciliationRules,
  found: (one: ReconciliationBreak) => void,
): OpenLines =>
  stages.reduce(
    (open, { keyOf, isNear, kindOf, isUnique }) =>
      joinLines(open, keyOf, (bucket) => {
        const isAlone = bucket.ledger.length === 1 && bucket.extract.length === 1
        if (isUnique && !isAlone) return bucket
        return closestPairs(bucket, isNear, (one, other) =>
          found(breakOf(rules, kindOf(one, other), one, other)),
        )
      }),
    lines,
  )
