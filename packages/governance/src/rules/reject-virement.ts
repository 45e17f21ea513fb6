import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { NoRoute } from './approval-route.ts'
import type { ApprovalRules } from './approval-rules.ts'
import type { StepRequest } from './progress.ts'
import { routeOfVirement } from './route-of-virement.ts'
import type { ActorIsNotBy, NotInRoute } from './step-refusal.ts'
import type { VirementFacts } from './virement-facts.ts'

/**
 * Lets every authority of a virement's route reject it, whether or not its turn has come; or refuses.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { rejectVirement } from '@coflyfr/governance/rules'
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
 * const request = { by: 'cabinet', actor: { id: 'u-031', role: 'cabinet' } } as const
 * assert.equal(rejectVirement(standardRules, facts, request)._tag, 'Right')
 * ```
 */
export const rejectVirement = (
  rules: ApprovalRules,
  facts: VirementFacts,
  { by, actor }: Omit<StepRequest, 'act'>,
): Either<ActorIsNotBy | NoRoute | NotInRoute, null> => {
  if (actor.role !== by) return left({ tag: 'ActorIsNotBy', actorRole: actor.role, by })
  const route = routeOfVirement(rules, facts)
  if (isLeft(route)) return route
  const { rule, steps } = route.right
  if (steps.some((step) => step.by === by)) return right(null)
  return left({ tag: 'NotInRoute', rule, by, act: 'reject', steps })
}
