/**
 * What outcomes leave in the ledger, the codes that it is told in, and how a reading is read. Reports fold these events.
 */
import type { EventCatalogue } from '@coflyfr/core'
import { caseEvents } from './case/events.ts'
import { complaintEvents } from './complaint/events.ts'
import { engagementEvents } from './engagement/events.ts'
import { measureEvents } from './measure/events.ts'
import { planEvents } from './plan/events.ts'
import { timescalesEvents } from './timescales/events.ts'
import { workforceEvents } from './workforce/events.ts'

export {
  type AdoptionEvent,
  AdoptionPlacementEnded,
  AdoptionRecorded,
  PlacedForAdoption,
  PreviousPermanenceRecorded,
} from './case/adoption/events.ts'
export {
  AllocationEnded,
  type AllocationEvent,
  CaseAllocated,
  CaseReallocated,
} from './case/allocation/events.ts'
export {
  type ApprovalEvent,
  TemporaryApprovalEnded,
  TemporaryApprovalGiven,
} from './case/approval/events.ts'
export {
  AssessmentCompleted,
  type AssessmentEvent,
  AssessmentStarted,
} from './case/assessment/events.ts'
export {
  type CareEvent,
  LookedAfterPlanAgreed,
  LookedAfterReviewHeld,
  PathwayPlanAgreed,
  PathwayPlanReviewed,
  PlacementCostAgreed,
  ShortBreakTaken,
  VisitMade,
} from './case/care/events.ts'
export {
  CareAndSupportPlanAgreed,
  CareAndSupportPlanEnded,
  type CarePlanEvent,
  PlanReviewHeld,
} from './case/care-plan/events.ts'
export { type CensusGroup, censusGroupOn } from './case/census-group.ts'
export {
  BirthRecorded,
  ChildAmended,
  type ChildEvent,
  ChildRecorded,
  DeathRecorded,
} from './case/child/events.ts'
export type { ClockFact } from './case/clock/clock-fact.ts'
export {
  type ClockFacts,
  type HeededEvent,
  heedClockFacts,
  heededTypes,
} from './case/clock/clock-facts.ts'
export { type ClockEvent, ClockRestarted } from './case/clock/events.ts'
export { marksOf } from './case/clock/marks-of.ts'
export { EthnicityCode, NeedCode, SexCode } from './case/codes/child-codes.ts'
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
} from './case/codes/looked-after-codes.ts'
export { helpLevels } from './case/codes/referral-codes.ts'
export {
  AccommodationCode,
  ActivityCode,
  AdoptersCode,
  AdoptersStatusCode,
  AdoptionEndCode,
  InTouchCode,
  NoQuestionnaireCode,
  PreviousPermanenceCode,
} from './case/codes/returns-codes.ts'
export {
  AdviceGiven,
  ContactDecided,
  type ContactEvent,
  ContactReceived,
  ReportAcknowledged,
  ReporterAnswered,
} from './case/contact/events.ts'
export { CaseFactVoided, type CorrectionEvent } from './case/correction/events.ts'
export { type CaseEvent, caseEvents, type FrontDoorEvent } from './case/events.ts'
export type { EpisodeWire } from './case/looked-after/episode-wire.ts'
export {
  EpisodeEnded,
  EpisodesCorrected,
  LegalStatusChanged,
  type LookedAfterEvent,
  LookedAfterPeriodEnded,
  LookedAfterPeriodStarted,
  PlacementStarted,
  YearStartConfirmed,
} from './case/looked-after/events.ts'
export {
  MissingEpisodeEnded,
  MissingEpisodeStarted,
  type MissingEvent,
} from './case/missing/events.ts'
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
} from './case/protection/events.ts'
export {
  CaseClosed,
  ReferralAccepted,
  type ReferralEvent,
  ReferralRejected,
  ReferralReopened,
} from './case/referral/events.ts'
export {
  CrossReferred,
  type RequestEvent,
  ServiceRequested,
  ServiceStarted,
} from './case/request/events.ts'
export { HandedOff, type ResponsibilityEvent } from './case/responsibility/events.ts'
export {
  CareLeaverRecorded,
  HealthContactRecorded,
  HealthOutcomesRecorded,
  type ReturnsEvent,
  SchoolChanged,
} from './case/returns/events.ts'
export { type CaseState, evolveCase, factsOfCase, initialCase } from './case/state.ts'
export { StepDownAgreed, type StepEvent, StepUpAgreed } from './case/step/events.ts'
export type { ClockLeg } from './clock/clock-leg.ts'
export { type ClockState, clockState } from './clock/clock-state.ts'
export { clocksOf, type TimescalesOn } from './clock/clocks-of.ts'
export { type Due, dueOf } from './clock/due-of.ts'
export { timescalesByDay } from './clock/timescale-versions.ts'
export { walesTimescales } from './clock/wales-timescales.ts'
export { type WorkingCalendar, workingCalendar } from './clock/working-calendar.ts'
export { workingDaysBetween } from './clock/working-days.ts'
export {
  ComplaintAcknowledged,
  ComplaintDiscussed,
  type ComplaintEvent,
  ComplaintReceived,
  ComplaintWithdrawn,
  InvestigationConcluded,
  OmbudsmanInformed,
  SettlementTermsSent,
  StageOneConcluded,
  StageTwoStarted,
} from './complaint/events.ts'
export {
  type EngagementEvent,
  EngagementRecorded,
  ResponseRecorded,
} from './engagement/events.ts'
export { type MeasureChange, measureChange } from './measure/change.ts'
export type {
  MeasureDefinition,
  MeasureDirection,
  MeasureKind,
  MeasureUnit,
} from './measure/definition.ts'
export {
  BaselineSet,
  CorrectionProposed,
  MeasureAmended,
  MeasureDefined,
  type MeasureEvent,
  ReadingCorrected,
  ReadingPublished,
  TargetPathSet,
} from './measure/events.ts'
export { measureStream } from './measure/measure-stream.ts'
export { printedValue } from './measure/printed-value.ts'
export { readingPeriodDays } from './measure/reading-period.ts'
export { type Target, type TargetBand, targetBand, targetOn } from './measure/target.ts'
export type { Milestone, PlanContent, StrategicAction, Theme } from './plan/content.ts'
export {
  ActionCompleted,
  ActionProgressReported,
  ActionRated,
  MeasureLinked,
  MilestoneRevised,
  MilestoneSet,
  PlanAmended,
  PlanApproved,
  PlanClosed,
  PlanDrafted,
  type PlanEvent,
  PlanReviewed,
  PlanSubmitted,
  StrategicActionAdded,
  StrategicActionAmended,
  StrategicActionWithdrawn,
  ThemeAdded,
} from './plan/events.ts'
export {
  BankHolidaysPublished,
  type TimescalesEvent,
  TimescalesSet,
} from './timescales/events.ts'
export {
  bankHolidaysKnown,
  evolveTimescales,
  initialTimescales,
  type TimescalesState,
} from './timescales/state.ts'
export {
  EstablishmentSet,
  TraineesQualified,
  TraineesStarted,
  TraineesWithdrawn,
  type WorkforceEvent,
  WorkforcePositionRecorded,
} from './workforce/events.ts'

/** Every event of this package. */
export const outcomesEvents: EventCatalogue = new Map([
  ...planEvents,
  ...measureEvents,
  ...engagementEvents,
  ...workforceEvents,
  ...caseEvents,
  ...complaintEvents,
  ...timescalesEvents,
])
