/** What others may read of a case's stream: its events and what follows from them. The root of `./events` exports it. */
export {
  type AdoptionEvent,
  AdoptionPlacementEnded,
  AdoptionRecorded,
  PlacedForAdoption,
  PreviousPermanenceRecorded,
} from './adoption/events.ts'
export {
  AdvocacyDeclined,
  type AdvocacyEvent,
  AdvocacyOffered,
  AdvocacyTakenUp,
} from './advocacy/events.ts'
export {
  AllocationEnded,
  type AllocationEvent,
  CaseAllocated,
  CaseReallocated,
} from './allocation/events.ts'
export {
  type ApprovalEvent,
  TemporaryApprovalEnded,
  TemporaryApprovalGiven,
} from './approval/events.ts'
export {
  AssessmentCompleted,
  type AssessmentEvent,
  AssessmentStarted,
} from './assessment/events.ts'
export {
  type CareEvent,
  LookedAfterPlanAgreed,
  LookedAfterReviewHeld,
  PathwayPlanAgreed,
  PathwayPlanReviewed,
  PlacementCostAgreed,
  ShortBreakTaken,
  VisitMade,
} from './care/events.ts'
export {
  CareAndSupportPlanAgreed,
  CareAndSupportPlanEnded,
  type CarePlanEvent,
  PlanReviewHeld,
} from './care-plan/events.ts'
export { type CensusGroup, censusGroupOn } from './census-group.ts'
export {
  BirthRecorded,
  ChildAmended,
  type ChildEvent,
  ChildRecorded,
  DeathRecorded,
} from './child/events.ts'
export type { ClockFact } from './clock/clock-fact.ts'
export {
  type ClockFacts,
  type HeededEvent,
  heedClockFacts,
  heededTypes,
} from './clock/clock-facts.ts'
export { type ClockEvent, ClockRestarted } from './clock/events.ts'
export { marksOf } from './clock/marks-of.ts'
export { AssessmentFactorCode } from './codes/assessment-codes.ts'
export {
  DisabilityCode,
  EthnicityCode,
  NeedCode,
  NoPupilNumberCode,
  SexCode,
} from './codes/child-codes.ts'
export { AdviceKind, ContactOutcome, ContactSource, HandoffReason } from './codes/contact-codes.ts'
export { educationOrWork } from './codes/leaving-codes.ts'
export {
  CeasedReasonCode,
  EpisodeReasonCode,
  LegalStatusCode,
  MissingKind,
  ParticipationCode,
  PlaceChangeCode,
  PlacementCode,
  PlacementProviderCode,
  shortBreakStatuses,
} from './codes/looked-after-codes.ts'
export {
  ClosureReasonCode,
  helpLevels,
  ReferralKind,
  ReferralSourceCode,
  RejectionReason,
} from './codes/referral-codes.ts'
export {
  AccommodationCode,
  ActivityCode,
  AdoptersCode,
  AdoptersStatusCode,
  AdoptionEndCode,
  InTouchCode,
  NoQuestionnaireCode,
  PreviousPermanenceCode,
} from './codes/returns-codes.ts'
export {
  AdviceGiven,
  ContactDecided,
  type ContactEvent,
  ContactReceived,
  ReportAcknowledged,
  ReporterAnswered,
} from './contact/events.ts'
export { CaseFactVoided, type CorrectionEvent } from './correction/events.ts'
export { type CaseEvent, caseEvents, type FrontDoorEvent } from './events.ts'
export { type HearingEvent, VoiceNotHeard, VoiceRecorded } from './hearing/events.ts'
export type { CaseHistory } from './history/case-history.ts'
export {
  type HistoryEvent,
  type HistoryFacts,
  heedHistory,
  historyTypes,
} from './history/history-facts.ts'
export { historyOf } from './history/history-of.ts'
export { isWeekend } from './is-weekend.ts'
export {
  AccommodationRecorded,
  ActivityRecorded,
  EducationRecorded,
  HomelessnessRecorded,
  type LeavingEvent,
} from './leaving/events.ts'
export type { EpisodeWire } from './looked-after/episode-wire.ts'
export {
  EpisodeEnded,
  EpisodesCorrected,
  LegalStatusChanged,
  type LookedAfterEvent,
  LookedAfterPeriodEnded,
  LookedAfterPeriodStarted,
  PlacementStarted,
  YearStartConfirmed,
} from './looked-after/events.ts'
export {
  MissingEpisodeEnded,
  MissingEpisodeStarted,
  type MissingEvent,
} from './missing/events.ts'
export {
  OutcomeAgreed,
  OutcomeClosed,
  type OutcomeEvent,
  OutcomeMeasured,
  OutcomeReviewed,
} from './outcome/events.ts'
export { type PanelEvent, PlacementCostChecked, PlacementPanelHeld } from './panel/events.ts'
export {
  AbuseCategoriesChanged,
  ChildDeregistered,
  ChildRegistered,
  CoreGroupHeld,
  EnquiryConcluded,
  EnquiryStarted,
  InitialConferenceHeld,
  OutlinePlanCirculated,
  type ProtectionEvent,
  ReviewConferenceHeld,
  StrategyDiscussionHeld,
} from './protection/events.ts'
export {
  CaseClosed,
  ReferralAccepted,
  type ReferralEvent,
  ReferralRejected,
  ReferralReopened,
} from './referral/events.ts'
export {
  CrossReferred,
  type RequestEvent,
  ServiceRequested,
  ServiceStarted,
} from './request/events.ts'
export { HandedOff, type ResponsibilityEvent } from './responsibility/events.ts'
export { type CaseRecord, caseRecord } from './retention/case-record.ts'
export {
  type CaseRetentionEvent,
  heedRetention,
  type RetentionFact,
  type RetentionFacts,
  retentionTypes,
} from './retention/retention-facts.ts'
export {
  CareLeaverRecorded,
  HealthContactRecorded,
  HealthOutcomesRecorded,
  type ReturnsEvent,
  SchoolChanged,
} from './returns/events.ts'
export { type CaseState, evolveCase, factsOfCase, initialCase } from './state.ts'
export { StepDownAgreed, type StepEvent, StepUpAgreed } from './step/events.ts'
