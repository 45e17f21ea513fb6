import type { Role } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { PrivacyEvent } from '../privacy-stream/events.ts'
import type { PrivacyState, Subject } from '../privacy-stream/state.ts'
import type { NoSuchSubject } from '../subject/refusals.ts'
import { knownSubject } from '../subject/rules.ts'
import type { Allocation } from './allocation.ts'
import type { AccessCommand, AccessCommandOf } from './commands.ts'
import { IdentityUnsealed, StatementUnsealed } from './events.ts'
import type {
  IdentityFieldNotRecorded,
  NoNeedToKnow,
  NoReasonToBreakGlass,
  NothingToUnseal,
  ProcessingIsRestricted,
  RoleMayNotUnseal,
} from './refusals.ts'
import { mayRead, type Need } from './rules.ts'

/** Why nothing is read out of the vault, in this order. */
export type AccessRefusal =
  | RoleMayNotUnseal
  | NoSuchSubject
  | NothingToUnseal
  | IdentityFieldNotRecorded
  | ProcessingIsRestricted
  | NoReasonToBreakGlass
  | NoNeedToKnow

type Decided = Either<AccessRefusal, readonly PrivacyEvent[]>

/** Roles that may ever see who somebody is; a council's rules may name fewer of them. */
const unsealingRoles: readonly Role[] = [
  'practitioner',
  'team-manager',
  'head-of-service',
  'records-officer',
  'data-protection-officer',
]

/** Decides whether something is read out of the vault; the event is the entry in the access log. */
export const decideAccess = (
  command: AccessCommand,
  state: PrivacyState,
  allocation: Allocation,
): Decided => {
  const { role } = command.actor
  if (!unsealingRoles.includes(role))
    return left({ tag: 'RoleMayNotUnseal', role, allowed: unsealingRoles })
  const known = knownSubject(state, command.data.subject)
  if (isLeft(known)) return known
  switch (command.command) {
    case 'UnsealIdentity':
      return unsealIdentity(command, known.right, allocation)
    case 'UnsealStatement': {
      const need = mayRead(command, known.right, allocation)
      if (isLeft(need)) return need
      const { breakGlass = false, ...data } = command.data
      return right([
        StatementUnsealed.of(command.effectiveOn, { ...data, breakGlass, need: need.right }),
      ])
    }
  }
}

const unsealIdentity = (
  command: AccessCommandOf<'UnsealIdentity'>,
  known: Subject,
  allocation: Allocation,
): Decided => {
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
