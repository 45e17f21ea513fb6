import type { ApprovalRoute } from './approval-route.ts'
import type { ApprovalRules } from './approval-rules.ts'

/** What the route of a drawdown is chosen by. */
export interface DrawdownFacts {
  /** Whether the drawdown's purpose equals the reserve's. */
  readonly samePurpose: boolean
}

/** Both routes that a drawdown may go: for the reserve's own purpose, and for any other. */
export const drawdownRoutes = ({
  drawdowns,
}: ApprovalRules): { readonly own: ApprovalRoute; readonly other: ApprovalRoute } => ({
  own: { rule: 'drawdown for the reserve’s purpose', steps: drawdowns.samePurpose, reportTo: [] },
  other: { rule: 'drawdown for another purpose', steps: drawdowns.otherPurpose, reportTo: [] },
})

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
  rules: ApprovalRules,
  { samePurpose }: DrawdownFacts,
): ApprovalRoute => {
  const { own, other } = drawdownRoutes(rules)
  return samePurpose ? own : other
}
