import { formatPounds } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ApprovalRoute, NoRoute } from './approval-route.ts'
import type { ApprovalRules } from './approval-rules.ts'
import { testRows } from './test-rows.ts'
import type { VirementFacts } from './virement-facts.ts'

/**
 * The route of a virement: that of the first row that takes it, by kind, scope and amount. Refuses with `NoRoute` where
 * the council's rules leave such a movement to nobody.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { routeOfVirement } from '@coflyfr/governance/rules'
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
 * const route = routeOfVirement(standardRules, facts)
 * assert.ok(route._tag === 'Right')
 * assert.deepEqual(route.right.steps.map(({ by }) => by), [
 *   'section-151-officer',
 *   'cabinet',
 *   'council',
 * ])
 * ```
 */
export const routeOfVirement = (
  rules: ApprovalRules,
  facts: VirementFacts,
): Either<NoRoute, ApprovalRoute> => {
  const held = testRows(rules, facts).find(({ verdict }) => verdict === 'holds')
  if (held !== undefined) {
    const { name, steps, reportTo = [] } = held.row
    return right({ rule: name, steps, reportTo })
  }
  const { kind, scope, gross } = facts
  return left({ tag: 'NoRoute', rules: rules.name, kind, scope, amount: formatPounds(gross) })
}
