import { formatPounds } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ApprovalRoute, NoRoute } from './approval-route.ts'
import type { ApprovalRules } from './approval-rules.ts'
import { testRows } from './test-rows.ts'
import type { VirementFacts } from './virement-facts.ts'

/**
 * The route of a virement: that of the first row that takes it, by kind, scope and amount. Refuses with `NoRoute` where
 * the council's rules leave such a movement to nobody.
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
