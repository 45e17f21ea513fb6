/**
 * What privacy leaves in the ledger: keys, what was read under them, rights, and how long records are kept; and how long
 * that is. Reports fold these and import nothing else of this package.
 */
import { type EventCatalogue, mergeCatalogues } from '@coflyfr/core'
import { privacyStreamEvents } from './privacy-stream/events.ts'
import { retentionEvents } from './retention/events.ts'

export {
  type AccessEvent,
  IdentityUnsealed,
  StatementUnsealed,
} from './access/events.ts'
export {
  ErasureAgreed,
  ErasureApproved,
  type ErasureEvent,
  ErasureRequested,
  ErasureWithdrawn,
  SubjectKeyDestroyed,
} from './erasure/events.ts'
export type { PrivacyEvent } from './privacy-stream/events.ts'
export {
  type KeepingEvent,
  LegalHoldLifted,
  LegalHoldPlaced,
  MoratoriumLifted,
  MoratoriumPlaced,
  type RetentionEvent,
  RetentionScheduleSet,
  RetentionTriggerRecorded,
} from './retention/events.ts'
export { type HeldRecord, holdsOver } from './retention/holds-over.ts'
export {
  type ClassDue,
  type Keeping,
  keepingOf,
  type RecordedTrigger,
} from './retention/keeping.ts'
export type { RecordClass, RetentionSchedule, RetentionTrigger } from './retention/schedule.ts'
export {
  AccessRequestReceived,
  DisclosureMade,
  ObjectionDecided,
  ProcessingRestricted,
  RectificationRecorded,
  RestrictionLifted,
  type RightsEvent,
} from './rights/events.ts'
export {
  IdentityRecorded,
  ReturnParticularsKept,
  type SubjectEvent,
  SubjectKeyCreated,
  SubjectKeyMerged,
  SubjectKeyUnmerged,
} from './subject/events.ts'
export { survivingKey } from './subject/surviving-key.ts'

/** Every event of this package. */
export const privacyEvents: EventCatalogue = mergeCatalogues(privacyStreamEvents, retentionEvents)
