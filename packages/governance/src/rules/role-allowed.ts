import type { Role } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { ApprovalRules } from './approval-rules.ts'
import type { Check } from './check.ts'

/** The rules allow this command to other roles only. */
export interface RoleNotAllowed {
  readonly tag: 'RoleNotAllowed'
  readonly command: string
  readonly role: Role
  readonly allowed: readonly Role[]
}

/** The roles that may give a command that names no `by`; null where the rules do not list it, which leaves it to every role. */
const allowedRoles = (
  { roles }: Pick<ApprovalRules, 'roles'>,
  command: string,
): readonly Role[] | null => (Object.hasOwn(roles, command) ? (roles[command] ?? null) : null)

/**
 * Lets a role give a command that names no `by`; a command that the rules do not list is open to every role.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { roleAllowed } from '@coflyfr/governance/rules'
 *
 * assert.equal(roleAllowed(standardRules, 'PostVirement', 'finance-officer')._tag, 'Right')
 * assert.equal(roleAllowed(standardRules, 'PostVirement', 'council')._tag, 'Left')
 * ```
 */
export const roleAllowed = (
  rules: Pick<ApprovalRules, 'roles'>,
  command: string,
  role: Role,
): Either<RoleNotAllowed, null> => {
  const allowed = allowedRoles(rules, command)
  if (allowed === null || allowed.includes(role)) return right(null)
  return left({ tag: 'RoleNotAllowed', command, role, allowed })
}

/**
 * The same as a check: which roles may give the command, by which rules.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRules } from '@coflyfr/governance'
 * import { checkRole } from '@coflyfr/governance/rules'
 *
 * const { rule, refusal } = checkRole(standardRules, 'PostVirement', 'council')
 * assert.equal(rule, 'PostVirement may be given by finance-officer')
 * assert.equal(refusal?.tag, 'RoleNotAllowed')
 * assert.equal(
 *   checkRole(standardRules, 'ProposeVirement', 'council').rule,
 *   'ProposeVirement may be given by any role',
 * )
 * ```
 */
export const checkRole = (
  rules: Pick<ApprovalRules, 'roles' | 'name'>,
  command: string,
  role: Role,
): Check => {
  const answer = roleAllowed(rules, command, role)
  return {
    rule: givenBy(command, allowedRoles(rules, command)),
    source: `approval rules "${rules.name}"`,
    refusal: isLeft(answer) ? answer.left : null,
    allowed: allowedRoles(rules, command),
    counts: [],
  }
}

/** Who gives a command, in words. */
export const givenBy = (command: string, allowed: readonly Role[] | null): string =>
  `${command} may be given by ${allowed === null ? 'any role' : allowed.join(' or ')}`
