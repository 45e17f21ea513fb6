/**
 * People as random keys: who they are is in the vault, what is read of them is an event, and how long their record is
 * kept is a schedule. Start at `privacyCommands`; the events are under `./events`, what others ask under `./rules`.
 */
import type { CommandDefinition } from '@coflyfr/core'
import { type AllocationSource, notAllocatedHere } from './access/allocation.ts'
import { privacyStreamCommands } from './privacy-stream/handlers.ts'
import type { CaseRecords } from './retention/case-records.ts'
import { retentionCommandDefinitions } from './retention/handler.ts'

export type {
  IdentityFieldNotRecorded,
  NoNeedToKnow,
  NoReasonToBreakGlass,
  NoSuchSealedField,
  NothingToUnseal,
  ProcessingIsRestricted,
  RoleMayNotUnseal,
} from './access/refusals.ts'
export { privacyCommandsFrom } from './command-from.ts'
export type {
  AccessRequestIsOpen,
  ErasureOutOfOrder,
  KeyOfAnother,
  KeysLeftOut,
  NoErasureAuthority,
  NoSuchErasure,
  NoUpheldClaim,
  RetentionNotCounted,
  RetentionNotEnded,
  UnderLegalHold,
} from './erasure/refusals.ts'
export { eventsOfPerson } from './reading/events-of-person.ts'
export { findSubjects, IdentityQuery } from './reading/find-subjects.ts'
export { type KeysOfPerson, keysOfPerson } from './reading/keys-of-person.ts'
export { type ParticularsPlace, placesOfParticulars } from './reading/places-of-particulars.ts'
export { type Reading, type ReadSealed, readSealed } from './reading/read-sealed.ts'
export { sealedFor } from './reading/sealed-for.ts'
export type {
  BirthDayInClear,
  HoldExists,
  MoratoriumExists,
  NoRetentionSchedule,
  NoSuchHold,
  NoSuchMoratorium,
  NoSuchRecordClass,
  NotATriggerOfClass,
  RecordClassTwice,
  ReviewNotLater,
  TriggerInFuture,
  TriggerNeedsDay,
} from './retention/refusals.ts'
export { standardRetention } from './retention/standard-retention.ts'
export type {
  AccessRequestIsAnswered,
  AlreadyRestricted,
  GroundDoesNotFit,
  NoSuchAccessRequest,
  NotRestricted,
  RightReferenceTaken,
} from './rights/refusals.ts'
export type { DatedBeforePreviousStep } from './shared/dated-before-previous-step.ts'
export { privacyRoles } from './shared/roles.ts'
export type {
  NoIdentityGiven,
  NoSuchSubject,
  SameSubject,
  SubjectIsMerged,
  SubjectKeyExists,
  SubjectNotMerged,
} from './subject/refusals.ts'
export { ReturnParticulars } from './subject/return-particulars.ts'

/** What privacy needs from the package that keeps the cases. */
export interface PrivacySources<Facts> {
  /** To whom a person's case is allocated, for the need to know; where it is not given the roles alone say who may read. */
  readonly allocationOf?: AllocationSource
  /**
   * What a person's cases say of how long their record is kept, for the destruction of their key. Where it is not
   * given, only triggers recorded with `RecordRetentionTrigger` count: in a ledger with cases, give it.
   */
  readonly caseRecords?: CaseRecords<Facts>
}

/**
 * Every command of this package, as a command line or an endpoint looks them up.
 *
 * @param sources what is read of cases: `caseAllocation` and `caseRecords` of `@coflyfr/outcomes` in a ledger that has them
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { privacyCommands } from '@coflyfr/privacy'
 *
 * assert.ok(privacyCommands().some(({ name }) => name === 'UnsealIdentity'))
 * ```
 */
export const privacyCommands = <Facts>({
  allocationOf = notAllocatedHere,
  caseRecords,
}: PrivacySources<Facts> = {}): readonly CommandDefinition[] => [
  ...privacyStreamCommands(allocationOf, caseRecords ?? null),
  ...retentionCommandDefinitions,
]
