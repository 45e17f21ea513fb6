import type { Command, DomainEvent } from '@coflyfr/core'
import {
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

const roleRefused = (
  { actor, effectiveOn, data }: Command,
  commands: readonly string[],
  { rules }: RulesContext,
): RoleNotAllowed | null => {
  if (namesAuthority(data)) return null
  const inForce = rulesInForce(rules, effectiveOn)
  if (isLeft(inForce)) return null
  for (const command of commands) {
    const allowed = roleAllowed(inForce.right.rules, command, actor.role)
    if (isLeft(allowed)) return allowed.left
  }
  return null
}

const namesAuthority = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'by' in data
