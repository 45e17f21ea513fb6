import type { Role } from '@coflyfr/core'
import { formatPounds, type PoundsText, subtractPence } from '@coflyfr/money'
import type { ApprovalRules } from './approval-rules.ts'
import type { RouteStep } from './route-step.ts'
import { type LimitTest, type RowVerdict, testRows } from './test-rows.ts'
import type { VirementFacts } from './virement-facts.ts'

/** One limit as it was tested, in pounds; `headroom` is negative by as much as is too much. */
export type ExplainedLimit = {
  /** The row's own limit, or its approver's for the year. */
  readonly of: 'row' | 'year'
  readonly amount: PoundsText
  readonly limit: PoundsText | null
  readonly headroom: PoundsText | null
}

/** One row of the rules, and why it took the movement or did not. */
export type ExplainedRow = {
  readonly rule: string
  readonly verdict: RowVerdict
  readonly approver: Role
  readonly approvedEarlier: PoundsText
  readonly limits: readonly ExplainedLimit[]
  readonly steps: readonly RouteStep[]
}

// Type aliases, not interfaces: only those are JSON values to the compiler, which a handler's rationale must be.

/** The answer to "why may I?" and "why not?": every row in order, and the one that was chosen. */
export type RouteExplanation = {
  readonly rules: string
  readonly gross: PoundsText
  readonly rows: readonly ExplainedRow[]
  /** Name of the first row that holds, or null. */
  readonly chosen: string | null
}

/**
 * Explains the choice of a virement's route, amounts in pounds.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { explainRoute } from '@coflyfr/governance/rules'
 * import { pence, zeroPence } from '@coflyfr/money'
 *
 * const facts = {
 *   kind: 'permanent',
 *   scope: 'council',
 *   gross: pence(100_000_000n),
 *   approvedEarlier: () => zeroPence,
 *   mixesCapitalAndRevenue: false,
 *   netRevenue: zeroPence,
 * } as const
 * const { chosen, rows } = explainRoute(standardRules, facts)
 * assert.equal(chosen, 'above £500,000')
 * assert.deepEqual(rows[3]?.limits, [
 *   { of: 'row', amount: '1000000.00', limit: '500000.00', headroom: '-500000.00' },
 * ])
 * ```
 */
export const explainRoute = (rules: ApprovalRules, facts: VirementFacts): RouteExplanation => {
  const rows = testRows(rules, facts).map(
    ({ row, approver, verdict, tests }): ExplainedRow => ({
      rule: row.name,
      verdict,
      approver,
      approvedEarlier: formatPounds(facts.approvedEarlier(approver)),
      limits: tests.map(explainLimit),
      steps: row.steps,
    }),
  )
  const chosen = rows.find(({ verdict }) => verdict === 'holds')?.rule ?? null
  return { rules: rules.name, gross: formatPounds(facts.gross), rows, chosen }
}

const explainLimit = ({ of, amount, limit }: LimitTest): ExplainedLimit => ({
  of,
  amount: formatPounds(amount),
  limit: limit === null ? null : formatPounds(limit),
  headroom: limit === null ? null : formatPounds(subtractPence(limit, amount)),
})
