import type { Role, SubjectErased } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { PrivacyEvent } from '../privacy-stream/events.ts'
import type { PrivacyState, Subject } from '../privacy-stream/state.ts'
import type { NoSuchSubject } from '../subject/refusals.ts'
import { knownSubject } from '../subject/rules.ts'
import type { Allocation } from './allocation.ts'
import type { UnsealIdentity, UnsealStatement } from './commands.ts'
import { IdentityUnsealed, StatementUnsealed } from './events.ts'
import type {
  IdentityFieldNotRecorded,
  NoNeedToKnow,
  NoReasonToBreakGlass,
  NoSuchSealedField,
  NothingToUnseal,
  ProcessingIsRestricted,
  RoleMayNotUnseal,
} from './refusals.ts'
import { mayRead, type Need } from './rules.ts'
import type { SealedPlaces } from './sealed-event-source.ts'

/** Why nothing is read out of the vault, in this order. */
export type AccessRefusal =
  | RoleMayNotUnseal
  | NoSuchSubject
  | SubjectErased
  | NoSuchSealedField
  | NothingToUnseal
  | IdentityFieldNotRecorded
  | ProcessingIsRestricted
  | NoReasonToBreakGlass
  | NoNeedToKnow

/** To whom the case is allocated. */
export interface IdentityAccessContext {
  readonly allocation: Allocation
}

/** The same, and the digests of the event that is to be read. */
export interface StatementAccessContext extends IdentityAccessContext {
  readonly places: SealedPlaces
}

type Decided = Either<AccessRefusal, readonly PrivacyEvent[]>

/** Roles that may ever see who somebody is; a council's rules may name fewer of them. */
const unsealingRoles: readonly Role[] = [
  'practitioner',
  'team-manager',
  'head-of-service',
  'records-officer',
  'data-protection-officer',
]

/** The person, where the actor's role may ever see who somebody is. */
const readablePerson = (
  { actor: { role }, data }: UnsealIdentity | UnsealStatement,
  state: PrivacyState,
): Either<RoleMayNotUnseal | NoSuchSubject | SubjectErased, Subject> =>
  unsealingRoles.includes(role)
    ? knownSubject(state, data.subject)
    : left({ tag: 'RoleMayNotUnseal', role, allowed: unsealingRoles })

/** Decides whether one sealed field of an event is read out of the vault; the event is the entry in the access log. */
export const decideStatementAccess = (
  command: UnsealStatement,
  state: PrivacyState,
  { allocation, places }: StatementAccessContext,
): Decided => {
  const known = readablePerson(command, state)
  if (isLeft(known)) return known
  const { breakGlass = false, ...data } = command.data
  const { stream, revision, field, sealed } = data
  if (!places.some((one) => one.path === field && one.sealed.sealed === sealed.sealed))
    return left({ tag: 'NoSuchSealedField', stream, revision, field })
  const need = mayRead(command, known.right, allocation)
  if (isLeft(need)) return need
  return right([
    StatementUnsealed.of(command.effectiveOn, { ...data, breakGlass, need: need.right }),
  ])
}

/** Decides whether fields of an identity are read out of the vault; the event is the entry in the access log. */
export const decideIdentityAccess = (
  command: UnsealIdentity,
  state: PrivacyState,
  { allocation }: IdentityAccessContext,
): Decided => {
  const person = readablePerson(command, state)
  if (isLeft(person)) return person
  const known = person.right
  const { subject, fields, reason, breakGlass = false } = command.data
  if (fields.length === 0) return left({ tag: 'NothingToUnseal', subject })
  const read = fields.map((field) => ({ field, sealed: known.identity.get(field) }))
  const missing = read.find(({ sealed }) => sealed === undefined)
  if (missing !== undefined)
    return left({ tag: 'IdentityFieldNotRecorded', subject, field: missing.field })
  const need: Either<AccessRefusal, Need> = mayRead(command, known, allocation)
  if (isLeft(need)) return need
  const found = read.flatMap(({ field, sealed }) => (sealed === undefined ? [] : { field, sealed }))
  const unsealed = { subject, read: found, reason, breakGlass, need: need.right }
  return right([IdentityUnsealed.of(command.effectiveOn, unsealed)])
}
