import type { Command, DomainEvent, JsonValue, Refusal, Role } from '@coflyfr/core'
import {
  type Check,
  checkRole,
  decideWithRoles,
  explainRoles,
  type RoleNotAllowed,
  type RolesAsked,
  type RulesContext,
  rulesInForce,
} from '@coflyfr/governance/rules'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'

const officers: readonly Role[] = ['records-officer', 'data-protection-officer']

const workers: readonly Role[] = ['practitioner', 'team-manager', ...officers]

const signing: readonly Role[] = ['data-protection-officer', 'corporate-director']

/**
 * Who may give which command where the council's rules do not say: unlike money, identities are closed to every role
 * that no rule names.
 */
export const privacyRoles: Readonly<Record<string, readonly Role[]>> = {
  CreateSubjectKey: [...workers, 'performance-officer', 'system'],
  RecordIdentity: workers,
  KeepReturnParticulars: workers,
  MergeSubjectKeys: officers,
  UnmergeSubjectKeys: officers,
  UnsealIdentity: [...workers, 'head-of-service'],
  UnsealStatement: [...workers, 'head-of-service'],
  RestrictProcessing: ['data-protection-officer'],
  LiftRestriction: ['data-protection-officer'],
  RecordRectification: workers,
  DecideObjection: ['data-protection-officer'],
  ReceiveAccessRequest: workers,
  MakeDisclosure: officers,
  SetRetentionSchedule: [...signing, 'cabinet', 'council'],
  PlaceMoratorium: signing,
  LiftMoratorium: signing,
  RecordRetentionTrigger: [...workers, 'performance-officer', 'system'],
  PlaceLegalHold: [...officers, 'corporate-director'],
  LiftLegalHold: signing,
  RequestErasure: ['records-officer'],
  AgreeErasure: ['data-protection-officer'],
  ApproveErasure: ['corporate-director'],
  WithdrawErasure: [...officers, 'corporate-director'],
  DestroySubjectKey: officers,
}

/** What decides a command once its role is known to be allowed. */
type Decide<Given, State, Event, Context, Refused> = (
  command: Given,
  state: State,
  context: Context,
) => Either<Refused, readonly Event[]>

/** The rules that say who may give the command: the council's, where they do, else {@link privacyRoles}. */
const rolesOf = ({ command, effectiveOn }: Command, { rules }: RulesContext): RolesAsked => {
  const inForce = rulesInForce(rules, effectiveOn)
  const isListed = !isLeft(inForce) && Object.hasOwn(inForce.right.rules.roles, command)
  return {
    rules: isListed ? inForce.right.rules : { name: 'privacy', roles: privacyRoles },
    commands: [command],
  }
}

/** What `may` says of the role that gives a command. */
export const checkOfRole = (command: Command, context: RulesContext): Check =>
  checkRole(rolesOf(command, context).rules, command.command, command.actor.role)

/** Puts the roles before a decision: `RoleNotAllowed` comes first. */
export const withRoles = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context extends RulesContext,
  Refused,
>(
  decide: Decide<Given, State, Event, Context, Refused>,
): Decide<Given, State, Event, Context, Refused | RoleNotAllowed> =>
  decideWithRoles(decide, rolesOf)

/** What `may` says of a decision with roles before it: which may give the command, and what else came of it. */
export const explainWithRoles = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Context extends RulesContext,
>(
  decide: Decide<Given, State, Event, Context, Refusal>,
): ((command: Given, state: State, context: Context) => JsonValue) => explainRoles(decide, rolesOf)
