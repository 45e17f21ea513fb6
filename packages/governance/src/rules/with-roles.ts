import type { Command, DomainEvent, JsonValue, Refusal } from '@coflyfr/core'
import { type Either, isLeft, left } from 'fp-ts/lib/Either.js'
import type { RulesState } from '../approval-rules/state.ts'
import type { ApprovalRules } from './approval-rules.ts'
import { explainChecks, plainCheck } from './check.ts'
import { checkRole, type RoleNotAllowed, roleAllowed } from './role-allowed.ts'

/** The part of every context that says which roles may give which command. */
export interface RulesContext {
  readonly rules: RulesState
}

/** The rules by which a role is checked, and the commands that it must be allowed to give. */
export interface RolesAsked {
  readonly rules: Pick<ApprovalRules, 'name' | 'roles'>
  /** A command, and each other whose effect it has too. */
  readonly commands: readonly string[]
}

/** Says what to check for a command; null where every role may give it. */
export type AskRoles<Given, Context> = (command: Given, context: Context) => RolesAsked | null

type Decide<Given, State, Event, Context, Refused> = (
  command: Given,
  state: State,
  context: Context,
) => Either<Refused, readonly Event[]>

const refused = ({ actor }: Command, asked: RolesAsked | null): RoleNotAllowed | null => {
  for (const name of asked?.commands ?? []) {
    const allowed = asked === null ? null : roleAllowed(asked.rules, name, actor.role)
    if (allowed !== null && isLeft(allowed)) return allowed.left
  }
  return null
}

/**
 * Puts the roles before a decision: `RoleNotAllowed` comes first.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { standardRules } from '@coflyfr/governance'
 * import { decideWithRoles } from '@coflyfr/governance/rules'
 * import { right } from 'fp-ts/lib/Either.js'
 *
 * const decide = decideWithRoles(
 *   () => right([]),
 *   ({ command }) => ({ rules: standardRules, commands: [command] }),
 * )
 * const command = {
 *   command: 'CloseCase', commandId: 'c-1', commandHash: '00', data: {},
 *   actor: { id: 'u-12', role: 'practitioner' }, effectiveOn: plainDate('2023-09-19'),
 * } as const
 * assert.equal(decide(command, null, null)._tag, 'Left')
 * ```
 */
export const decideWithRoles =
  <Given extends Command, State, Event extends DomainEvent, Context, Refused>(
    decide: Decide<Given, State, Event, Context, Refused>,
    ask: AskRoles<Given, Context>,
  ): Decide<Given, State, Event, Context, Refused | RoleNotAllowed> =>
  (command, state, context) => {
    const refusal = refused(command, ask(command, context))
    return refusal === null ? decide(command, state, context) : left(refusal)
  }

/**
 * What `may` says of a decision with roles before it: which may give the command, and what else came of it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { standardRules } from '@coflyfr/governance'
 * import { explainRoles } from '@coflyfr/governance/rules'
 * import { right } from 'fp-ts/lib/Either.js'
 *
 * const explain = explainRoles(
 *   () => right([]),
 *   ({ command }) => ({ rules: standardRules, commands: [command] }),
 * )
 * const command = {
 *   command: 'CloseCase', commandId: 'c-1', commandHash: '00', data: {},
 *   actor: { id: 'u-12', role: 'practitioner' }, effectiveOn: plainDate('2023-09-19'),
 * } as const
 * assert.ok(JSON.stringify(explain(command, null, null)).includes('RoleNotAllowed'))
 * ```
 */
export const explainRoles =
  <Given extends Command, State, Event extends DomainEvent, Context>(
    decide: Decide<Given, State, Event, Context, Refusal>,
    ask: AskRoles<Given, Context>,
  ) =>
  (command: Given, state: State, context: Context): JsonValue => {
    const decided = decide(command, state, context)
    const asked = ask(command, context)
    const roles =
      asked?.commands.map((name) => checkRole(asked.rules, name, command.actor.role)) ?? []
    const rest = plainCheck(
      `the other rules of ${command.command}`,
      isLeft(decided) ? decided.left : null,
    )
    return explainChecks([...roles, rest])
  }
