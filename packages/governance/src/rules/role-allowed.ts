import type { Role } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ApprovalRules } from './approval-rules.ts'

/** The rules keep this command for other roles. */
export interface RoleNotAllowed {
  readonly tag: 'RoleNotAllowed'
  readonly command: string
  readonly role: Role
  readonly allowed: readonly Role[]
}

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
  { roles }: Pick<ApprovalRules, 'roles'>,
  command: string,
  role: Role,
): Either<RoleNotAllowed, null> => {
  const allowed = Object.hasOwn(roles, command) ? roles[command] : undefined
  if (allowed === undefined || allowed.includes(role)) return right(null)
  return left({ tag: 'RoleNotAllowed', command, role, allowed })
}
