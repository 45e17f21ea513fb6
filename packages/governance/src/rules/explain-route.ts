import type { Role } from '@coflyfr/core'
import { formatPounds, type PoundsText } from '@coflyfr/money'
import type { ApprovalRules } from './approval-rules.ts'
import { type ExplainedLimit, explainCount } from './count.ts'
import type { RouteStep } from './route-step.ts'
import { type RowVerdict, testRows } from './test-rows.ts'
import type { VirementFacts } from './virement-facts.ts'

/** One row of the rules, and why it took the movement or did not. */
export type ExplainedRow = {
  readonly rule: string
  readonly verdict: RowVerdict | 'other-purpose'
  readonly approver: Role
  /** What its approver approved before for the same head in the year; null where no rule counts that. */
  readonly approvedEarlier: PoundsText | null
  readonly limits: readonly ExplainedLimit[]
  readonly steps: readonly RouteStep[]
}

// Type aliases, not interfaces: only those are JSON values to the compiler, which a handler's rationale must be.

/** The answer to "why may I?" and "why not?": every row in order, and the one that was chosen. */
export type RouteExplanation = {
  readonly rules: string
  /** The published text that the rules were taken from. */
  readonly source: string
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
 * const limit = rows[3]?.limits[0]
 * assert.equal(limit?.amount, '1000000.00')
 * assert.equal(limit.headroom, '-500000.00')
 * assert.equal(limit.available, '500000.00')
 * ```
 */
export const explainRoute = (rules: ApprovalRules, facts: VirementFacts): RouteExplanation => {
  const rows = testRows(rules, facts).map(
    ({ row, approver, verdict, counts }): ExplainedRow => ({
      rule: row.name,
      verdict,
      approver,
      approvedEarlier: formatPounds(facts.approvedEarlier(approver)),
      limits: counts.map(explainCount),
      steps: row.steps,
    }),
  )
  const chosen = rows.find(({ verdict }) => verdict === 'holds')?.rule ?? null
  return { rules: rules.name, source: rules.source, gross: formatPounds(facts.gross), rows, chosen }
}
