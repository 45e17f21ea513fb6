import {
  type CommandFrom,
  type CommandTellers,
  commandTellers,
  mergeTellers,
  type Recorded,
  type ToldCommand,
  told,
} from '@coflyfr/core'
import type { AccessEvent } from './access/events.ts'
import { type PrivacyEvent, privacyStreamEvents } from './privacy-stream/events.ts'
import { type RetentionEvent, retentionEvents } from './retention/events.ts'

type IdentityRead = Recorded<Extract<AccessEvent, { type: 'IdentityUnsealed' }>>

const unsealedIdentity = ({ data }: IdentityRead): ToldCommand => {
  const { subject, read, reason, breakGlass } = data
  const fields = read.map(({ field }) => field)
  return { command: 'UnsealIdentity', data: { subject, fields, reason, breakGlass } }
}

const privacyCommandFrom: CommandFrom<PrivacyEvent> = {
  SubjectKeyCreated: told('CreateSubjectKey'),
  IdentityRecorded: told('RecordIdentity'),
  ReturnParticularsKept: told('KeepReturnParticulars'),
  SubjectKeyMerged: told('MergeSubjectKeys'),
  SubjectKeyUnmerged: told('UnmergeSubjectKeys', 'from'),
  IdentityUnsealed: unsealedIdentity,
  StatementUnsealed: told('UnsealStatement', 'need'),
  ProcessingRestricted: told('RestrictProcessing'),
  RestrictionLifted: told('LiftRestriction'),
  RectificationRecorded: told('RecordRectification'),
  ObjectionDecided: told('DecideObjection'),
  AccessRequestReceived: told('ReceiveAccessRequest', 'dueOn'),
  DisclosureMade: told('MakeDisclosure'),
  RetentionTriggerRecorded: told('RecordRetentionTrigger'),
  LegalHoldPlaced: told('PlaceLegalHold'),
  LegalHoldLifted: told('LiftLegalHold'),
  ErasureRequested: told('RequestErasure'),
  ErasureAgreed: told('AgreeErasure'),
  ErasureApproved: told('ApproveErasure'),
  ErasureWithdrawn: told('WithdrawErasure'),
  SubjectKeyDestroyed: told('DestroySubjectKey', 'erasure', 'ground'),
}

const retentionCommandFrom: CommandFrom<RetentionEvent> = {
  RetentionScheduleSet: told('SetRetentionSchedule'),
  MoratoriumPlaced: told('PlaceMoratorium'),
  MoratoriumLifted: told('LiftMoratorium'),
}

/** How the events of privacy tell the commands that led to them, so that an audit can decide each again. */
export const privacyCommandsFrom: CommandTellers = mergeTellers(
  commandTellers<PrivacyEvent>(privacyStreamEvents, privacyCommandFrom),
  commandTellers<RetentionEvent>(retentionEvents, retentionCommandFrom),
)
