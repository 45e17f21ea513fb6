import type { Actor, PlainDate } from '@coflyfr/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { Check } from '../rules/check.ts'
import { checkRole, type RoleNotAllowed, roleAllowed } from '../rules/role-allowed.ts'
import { type RulesState, rulesInForce } from './state.ts'

/** The one actor that may set rules where there are none: the ledger's own creation. */
const isInit = ({ id, role }: Actor): boolean => id === 'init' && role === 'system'

/**
 * The roles that set rules: Council, or those whom the rules in force name instead. Rules that do not list the command leave
 * it to Council, never to everybody.
 */
const rolesListed = (state: RulesState, on: PlainDate) => {
  const inForce = rulesInForce(state, on)
  const listed = isLeft(inForce) ? {} : inForce.right.rules.roles
  const name = isLeft(inForce) ? 'none in force' : inForce.right.rules.name
  return { name, roles: { SetApprovalRules: ['council' as const], ...listed } }
}

/** Lets these roles set rules, and lets `init` set the first. Refuses with `RoleNotAllowed`. */
export const maySetRules = (
  state: RulesState,
  actor: Actor,
  effectiveOn: PlainDate,
): Either<RoleNotAllowed, null> =>
  state.versions.length === 0 && isInit(actor)
    ? right(null)
    : roleAllowed(rolesListed(state, effectiveOn), 'SetApprovalRules', actor.role)

/** The same as a check. */
export const checkSettingRules = (
  state: RulesState,
  actor: Actor,
  effectiveOn: PlainDate,
): Check => {
  const allowed = maySetRules(state, actor, effectiveOn)
  const check = checkRole(rolesListed(state, effectiveOn), 'SetApprovalRules', actor.role)
  return { ...check, refusal: isLeft(allowed) ? allowed.left : null }
}
