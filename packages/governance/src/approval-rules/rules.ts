import type { Actor, PlainDate } from '@coflyfr/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { type RoleNotAllowed, roleAllowed } from '../rules/role-allowed.ts'
import { type RulesState, rulesInForce } from './state.ts'

/** The one actor that may set rules where there are none: the ledger's own creation. */
const isInit = ({ id, role }: Actor): boolean => id === 'init' && role === 'system'

/**
 * Lets Council set rules, or those whom the rules in force name instead; and lets `init` set the first. Rules that do
 * not list the command leave it to Council, never to everybody. Refuses with `RoleNotAllowed`.
 */
export const maySetRules = (
  state: RulesState,
  actor: Actor,
  effectiveOn: PlainDate,
): Either<RoleNotAllowed, null> => {
  if (state.versions.length === 0 && isInit(actor)) return right(null)
  const inForce = rulesInForce(state, effectiveOn)
  const listed = isLeft(inForce) ? {} : inForce.right.rules.roles
  const roles = { SetApprovalRules: ['council' as const], ...listed }
  return roleAllowed({ roles }, 'SetApprovalRules', actor.role)
}
