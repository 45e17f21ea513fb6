import type { Command, DomainEvent, Role } from '@coflyfr/core'
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

const officers: readonly Role[] = ['records-officer', 'data-protection-officer']

const workers: readonly Role[] = ['practitioner', 'team-manager', ...officers]

const signing: readonly Role[] = ['data-protection-officer', 'corporate-director']

/**
 * Who may give which command where the council's rules do not say: unlike money, who somebody is is open to nobody whom
 * no rule names.
 */
export const privacyRoles: Readonly<Record<string, readonly Role[]>> = {
  CreateSubjectKey: [...workers, 'performance-officer', 'system'],
  RecordIdentity: workers,
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
}

type Decide<Given, State, Event, Context, Refused> = (
  command: Given,
  state: State,
  context: Context,
) => Either<Refused, readonly Event[]>

/** Puts the roles before a decision: those of the council's rules in force, else {@link privacyRoles}. */
export const withRoles =
  <Given extends Command, State, Event extends DomainEvent, Context extends RulesContext, Refused>(
    decide: Decide<Given, State, Event, Context, Refused>,
  ): Decide<Given, State, Event, Context, Refused | RoleNotAllowed> =>
  (command, state, context) => {
    const allowed = roleAllowed(
      { roles: rolesOf(command, context) },
      command.command,
      command.actor.role,
    )
    return isLeft(allowed) ? left(allowed.left) : decide(command, state, context)
  }

const rolesOf = (
  { command, effectiveOn }: Command,
  { rules }: RulesContext,
): Readonly<Record<string, readonly Role[]>> => {
  const inForce = rulesInForce(rules, effectiveOn)
  const ofCouncil = isLeft(inForce) ? {} : inForce.right.rules.roles
  return Object.hasOwn(ofCouncil, command) ? ofCouncil : privacyRoles
}
