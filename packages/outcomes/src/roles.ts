import type { Command, DomainEvent, JsonValue, Refusal } from '@coflyfr/core'
import {
  type Check,
  checkRole,
  explainChecks,
  plainCheck,
  type RoleNotAllowed,
  type RulesState,
  roleAllowed,
  rulesInForce,
} from '@coflyfr/governance/rules'
import { type Either, isLeft, left } from 'fp-ts/lib/Either.js'

/** The part of every context that says which roles may give which command. */
export interface RulesContext {
  readonly rules: RulesState
}

type Decide<Given, State, Event, Context, Refused> = (
  command: Given,
  state: State,
  context: Context,
) => Either<Refused, readonly Event[]>

const itself = ({ command }: Command): readonly string[] => [command]

/**
 * Puts the council's rules about roles before a decision: `RoleNotAllowed` comes first. A command that the rules in
 * force do not list, or that a council without rules gives, is open to every role (CONTRACT, "Roles").
 *
 * @param actsAs the commands whose roles a command needs: its own, and that of another whose effect it has too
 */
export const withRoles =
  <Given extends Command, State, Event extends DomainEvent, Context extends RulesContext, Refused>(
    decide: Decide<Given, State, Event, Context, Refused>,
    actsAs: (command: Given) => readonly string[] = itself,
  ): Decide<Given, State, Event, Context, Refused | RoleNotAllowed> =>
  (command, state, context) => {
    const refused = roleRefused(command, actsAs(command), context)
    return refused === null ? decide(command, state, context) : left(refused)
  }

/** The rules of a council by which a command is open to its role; null where they do not say, or it names who decides. */
const rulesAsked = ({ effectiveOn, data }: Command, { rules }: RulesContext) => {
  const inForce = rulesInForce(rules, effectiveOn)
  return namesAuthority(data) || isLeft(inForce) ? null : inForce.right.rules
}

const roleRefused = (
  command: Command,
  names: readonly string[],
  context: RulesContext,
): RoleNotAllowed | null => {
  const rules = rulesAsked(command, context)
  if (rules === null) return null
  for (const name of names) {
    const allowed = roleAllowed(rules, name, command.actor.role)
    if (isLeft(allowed)) return allowed.left
  }
  return null
}

/** The roles that may give a command, where the council's rules are asked. */
const checkedRoles = (
  command: Command,
  names: readonly string[],
  context: RulesContext,
): readonly Check[] => {
  const rules = rulesAsked(command, context)
  return rules === null ? [] : names.map((name) => checkRole(rules, name, command.actor.role))
}

/** What `may` says of a decision with roles before it: which may give the command, and what else came of it. */
export const explainWithRoles =
  <Given extends Command, State, Event extends DomainEvent, Context extends RulesContext>(
    decide: Decide<Given, State, Event, Context, Refusal>,
    actsAs: (command: Given) => readonly string[] = itself,
  ) =>
  (command: Given, state: State, context: Context): JsonValue => {
    const decided = decide(command, state, context)
    const refusal = isLeft(decided) ? decided.left : null
    const rest = plainCheck(`what else ${command.command} is held to`, refusal)
    return explainChecks([...checkedRoles(command, actsAs(command), context), rest])
  }

const namesAuthority = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'by' in data
