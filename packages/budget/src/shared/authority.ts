import type { Actor, PlainDate } from '@coflyfr/core'
import {
  type ApprovalRules,
  type NoRulesInForce,
  type RoleNotAllowed,
  type RulesState,
  roleAllowed,
  rulesInForce,
} from '@coflyfr/governance/rules'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'

/** Who does what, and when, as far as the rules on roles look at it. */
export interface Act {
  readonly command: string
  readonly actor: Actor
  readonly effectiveOn: PlainDate
}

/** The rules that hold on the day, if they let this role give this command; else `NoRulesInForce` or `RoleNotAllowed`. */
export const rulesAllowing = (
  rules: RulesState,
  { command, actor, effectiveOn }: Act,
): Either<NoRulesInForce | RoleNotAllowed, ApprovalRules> => {
  const inForce = rulesInForce(rules, effectiveOn)
  if (isLeft(inForce)) return inForce
  const allowed = roleAllowed(inForce.right.rules, command, actor.role)
  return isLeft(allowed) ? allowed : right(inForce.right.rules)
}

/** Only the ledger's own processes give these commands: no rules of a council are asked. */
export const refuseNotSystem = ({ command, actor: { role } }: Act): RoleNotAllowed | null =>
  role === 'system' ? null : { tag: 'RoleNotAllowed', command, role, allowed: ['system'] }
