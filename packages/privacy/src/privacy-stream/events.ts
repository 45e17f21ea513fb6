import { type EventCatalogue, eventCatalogue } from '@coflyfr/core'
import { type AccessEvent, IdentityUnsealed, StatementUnsealed } from '../access/events.ts'
import {
  ErasureAgreed,
  ErasureApproved,
  type ErasureEvent,
  ErasureRequested,
  ErasureWithdrawn,
  SubjectKeyDestroyed,
} from '../erasure/events.ts'
import {
  type KeepingEvent,
  LegalHoldLifted,
  LegalHoldPlaced,
  RetentionTriggerRecorded,
} from '../retention/events.ts'
import {
  AccessRequestReceived,
  DisclosureMade,
  ObjectionDecided,
  ProcessingRestricted,
  RectificationRecorded,
  RestrictionLifted,
  type RightsEvent,
} from '../rights/events.ts'
import {
  IdentityRecorded,
  ReturnParticularsKept,
  type SubjectEvent,
  SubjectKeyCreated,
  SubjectKeyMerged,
  SubjectKeyUnmerged,
} from '../subject/events.ts'

/** Every event of `privacy-<subject>`. */
export type PrivacyEvent = SubjectEvent | AccessEvent | RightsEvent | KeepingEvent | ErasureEvent

/** The definition of each. */
export const privacyDefinitions = [
  SubjectKeyCreated,
  IdentityRecorded,
  ReturnParticularsKept,
  SubjectKeyMerged,
  SubjectKeyUnmerged,
  IdentityUnsealed,
  StatementUnsealed,
  ProcessingRestricted,
  RestrictionLifted,
  RectificationRecorded,
  ObjectionDecided,
  AccessRequestReceived,
  DisclosureMade,
  RetentionTriggerRecorded,
  LegalHoldPlaced,
  LegalHoldLifted,
  ErasureRequested,
  ErasureAgreed,
  ErasureApproved,
  ErasureWithdrawn,
  SubjectKeyDestroyed,
] as const

/** Events of `privacy-<subject>`. */
export const privacyStreamEvents: EventCatalogue = eventCatalogue(...privacyDefinitions)
