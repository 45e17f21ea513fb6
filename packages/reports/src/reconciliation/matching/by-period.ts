import { type Period, periods } from '@coflyfr/core'
import type { ReconciliationLine } from '../line.ts'
import type { MatchRule } from '../rules.ts'
import type { OpenLines } from './join-lines.ts'

const linesOf = (lines: readonly ReconciliationLine[], period: Period) =>
  lines.filter((line) => line.period === period)

/**
 * Matches a period at a time if a rule requires the same period: hashing a month instead of a year takes less memory.
 */
export const byPeriod = (
  open: OpenLines,
  { period: scope }: MatchRule,
  match: (open: OpenLines) => OpenLines,
): OpenLines => {
  if (scope === 'any') return match(open)
  const left = periods.map((period) =>
    match({ ledger: linesOf(open.ledger, period), extract: linesOf(open.extract, period) }),
  )
  return {
    ledger: left.flatMap(({ ledger }) => ledger),
    extract: left.flatMap(({ extract }) => extract),
  }
}
