import { formatPounds, type Pence } from '@coflyfr/money'
import type { ApprovalRoute } from './approval-route.ts'
import type { ApprovalRules } from './approval-rules.ts'
import type { ExplainedRow, RouteExplanation } from './explain-route.ts'
import { type DrawdownFacts, drawdownRoutes, routeOfDrawdown } from './route-of-drawdown.ts'

const explainRow = ({ rule, steps }: ApprovalRoute, chosen: string): readonly ExplainedRow[] => {
  const approver = steps.at(-1)?.by
  if (approver === undefined) return []
  const verdict = rule === chosen ? 'holds' : 'other-purpose'
  return [{ rule, verdict, approver, approvedEarlier: null, limits: [], steps }]
}

/**
 * Explains the choice of a drawdown's route: no amount of the rules decides here, only whether the purpose is the reserve's.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { explainDrawdownRoute } from '@coflyfr/governance/rules'
 * import { pence } from '@coflyfr/money'
 *
 * const facts = { samePurpose: false, amount: pence(100_000_000n) }
 * const { chosen, rows } = explainDrawdownRoute(standardRules, facts)
 * assert.equal(chosen, 'drawdown for another purpose')
 * assert.deepEqual(rows.map(({ approver, verdict }) => [approver, verdict]), [
 *   ['section-151-officer', 'other-purpose'],
 *   ['cabinet', 'holds'],
 * ])
 * ```
 */
export const explainDrawdownRoute = (
  rules: ApprovalRules,
  { amount, ...facts }: DrawdownFacts & { readonly amount: Pence },
): RouteExplanation => {
  const { own, other } = drawdownRoutes(rules)
  const { rule: chosen } = routeOfDrawdown(rules, facts)
  const rows = [own, other].flatMap((route) => explainRow(route, chosen))
  return { rules: rules.name, source: rules.source, gross: formatPounds(amount), rows, chosen }
}
