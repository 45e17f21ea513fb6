import * as t from 'io-ts'

/**
 * Every role an actor may act in (CONTRACT, "Roles"). The library takes role and id at face value: the embedding
 * application authenticates.
 */
export const roles = [
  'budget-holder',
  'head-of-service',
  'corporate-director',
  'section-151-officer',
  'finance-officer',
  'cabinet-member',
  'cabinet',
  'council',
  'scrutiny',
  'board',
  'practitioner',
  'team-manager',
  'performance-officer',
  'records-officer',
  'data-protection-officer',
  'auditor',
  'system',
] as const

/** One of {@link roles}. */
export type Role = (typeof roles)[number]

const roleNames: ReadonlySet<unknown> = new Set(roles)

const isRole = (value: unknown): value is Role => roleNames.has(value)

/** Codec of a {@link Role}; refuses any other text and names the roles there are. */
export const Role: t.Type<Role> = new t.Type<Role>(
  'Role',
  isRole,
  (value, context) =>
    isRole(value) ? t.success(value) : t.failure(value, context, `one of ${roles.join(', ')}`),
  t.identity,
)

/** Who gave a command: a person, a body's recorder or a process, and the role they acted in. */
export interface Actor {
  readonly id: string
  readonly role: Role
}
