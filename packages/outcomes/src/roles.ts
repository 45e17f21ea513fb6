import type { Command, DomainEvent, JsonValue, Refusal } from '@coflyfr/core'
import {
  type AskRoles,
  decideWithRoles,
  explainRoles,
  type RoleNotAllowed,
  type RulesContext,
  rulesInForce,
} from '@coflyfr/governance/rules'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'

type Decide<Given, State, Event, Context, Refused> = (
  command: Given,
  state: State,
  context: Context,
) => Either<Refused, readonly Event[]>

const itself = ({ command }: Command): readonly string[] => [command]

const namesAuthority = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'by' in data

/** The rules of a council by which a command is open to its role; null if they do not list it, or it names who decides. */
const asking =
  <Given extends Command>(
    actsAs: (command: Given) => readonly string[],
  ): AskRoles<Given, RulesContext> =>
  (command, { rules }) => {
    const inForce = rulesInForce(rules, command.effectiveOn)
    return namesAuthority(command.data) || isLeft(inForce)
      ? null
      : { rules: inForce.right.rules, commands: actsAs(command) }
  }

/**
 * Checks the council's rules about roles before a decision: `RoleNotAllowed` comes first. Without rules, or with rules that do
 * not list the command, it is open to every role (CONTRACT, "Roles").
 *
 * @param actsAs the commands whose roles a command needs: its own, and that of another whose effect it has too
 */
export const withRoles = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context extends RulesContext,
  Refused,
>(
  decide: Decide<Given, State, Event, Context, Refused>,
  actsAs: (command: Given) => readonly string[] = itself,
): Decide<Given, State, Event, Context, Refused | RoleNotAllowed> =>
  decideWithRoles(decide, asking(actsAs))

/** What `may` says about a decision with a check of roles: who may give the command, and the rest of the decision. */
export const explainWithRoles = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context extends RulesContext,
>(
  decide: Decide<Given, State, Event, Context, Refusal>,
  actsAs: (command: Given) => readonly string[] = itself,
): ((command: Given, state: State, context: Context) => JsonValue) =>
  explainRoles(decide, asking(actsAs))
