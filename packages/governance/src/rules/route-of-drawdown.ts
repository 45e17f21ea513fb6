import type { ApprovalRoute } from './approval-route.ts'
import type { ApprovalRules } from './approval-rules.ts'

/** What the route of a drawdown is chosen by. */
export interface DrawdownFacts {
  /** Whether the drawdown's purpose equals the reserve's. */
  readonly samePurpose: boolean
}

/**
 * The route of a drawdown from an earmarked reserve (CONTRACT, "Roles and the standard rules").
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { routeOfDrawdown } from '@coflyfr/governance/rules'
 *
 * const route = routeOfDrawdown(standardRules, { samePurpose: false })
 * assert.deepEqual(route.steps, [{ by: 'cabinet', act: 'approve' }])
 * ```
 */
export const routeOfDrawdown = (
  { drawdowns }: ApprovalRules,
  { samePurpose }: DrawdownFacts,
): ApprovalRoute =>
  samePurpose
    ? { rule: 'drawdown for the reserve’s purpose', steps: drawdowns.samePurpose, reportTo: [] }
    : { rule: 'drawdown for another purpose', steps: drawdowns.otherPurpose, reportTo: [] }
