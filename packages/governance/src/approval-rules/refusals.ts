import type { RoleNotAllowed } from '../rules/role-allowed.ts'

/** Why approval rules are not set. */
export type ApprovalRulesRefusal = RoleNotAllowed
