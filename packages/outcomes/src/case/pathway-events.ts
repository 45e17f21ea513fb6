/** Every event of a case beyond its front door, folder by folder. */
import { type EventCatalogue, eventCatalogue } from '@coflyfr/core'
import {
  type AdoptionEvent,
  AdoptionPlacementEnded,
  AdoptionRecorded,
  PlacedForAdoption,
  PreviousPermanenceRecorded,
} from './adoption/events.ts'
import {
  AllocationEnded,
  type AllocationEvent,
  CaseAllocated,
  CaseReallocated,
} from './allocation/events.ts'
import {
  AssessmentCompleted,
  type AssessmentEvent,
  AssessmentStarted,
} from './assessment/events.ts'
import {
  type CareEvent,
  LookedAfterPlanAgreed,
  LookedAfterReviewHeld,
  PathwayPlanAgreed,
  PathwayPlanReviewed,
  PlacementCostAgreed,
  ShortBreakTaken,
  VisitMade,
} from './care/events.ts'
import {
  CareAndSupportPlanAgreed,
  CareAndSupportPlanEnded,
  type CarePlanEvent,
  PlanReviewHeld,
} from './care-plan/events.ts'
import {
  BirthRecorded,
  ChildAmended,
  type ChildEvent,
  ChildRecorded,
  DeathRecorded,
} from './child/events.ts'
import {
  AdviceGiven,
  type ContactEvent,
  ReportAcknowledged,
  ReporterAnswered,
} from './contact/events.ts'
import { CaseFactVoided, type CorrectionEvent } from './correction/events.ts'
import {
  EpisodeEnded,
  EpisodesCorrected,
  LegalStatusChanged,
  type LookedAfterEvent,
  LookedAfterPeriodEnded,
  LookedAfterPeriodStarted,
  PlacementStarted,
  YearStartConfirmed,
} from './looked-after/events.ts'
import { MissingEpisodeEnded, MissingEpisodeStarted, type MissingEvent } from './missing/events.ts'
import {
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
import {
  CaseClosed,
  ReferralAccepted,
  type ReferralEvent,
  ReferralRejected,
  ReferralReopened,
} from './referral/events.ts'
import {
  CareLeaverRecorded,
  HealthContactRecorded,
  HealthOutcomesRecorded,
  type ReturnsEvent,
  SchoolChanged,
} from './returns/events.ts'
import { StepDownAgreed, type StepEvent, StepUpAgreed } from './step/events.ts'

/** Every event of a case beyond its front door. */
export type PathwayEvent =
  | ContactEvent
  | ChildEvent
  | ReferralEvent
  | AllocationEvent
  | StepEvent
  | AssessmentEvent
  | CarePlanEvent
  | ProtectionEvent
  | LookedAfterEvent
  | CorrectionEvent
  | CareEvent
  | MissingEvent
  | AdoptionEvent
  | ReturnsEvent

/** Their codecs by type. */
export const pathwayEvents: EventCatalogue = eventCatalogue(
  AdviceGiven,
  ReportAcknowledged,
  ReporterAnswered,
  ChildRecorded,
  ChildAmended,
  BirthRecorded,
  DeathRecorded,
  ReferralAccepted,
  ReferralRejected,
  ReferralReopened,
  CaseClosed,
  CaseAllocated,
  CaseReallocated,
  AllocationEnded,
  StepUpAgreed,
  StepDownAgreed,
  AssessmentStarted,
  AssessmentCompleted,
  CareAndSupportPlanAgreed,
  PlanReviewHeld,
  CareAndSupportPlanEnded,
  StrategyDiscussionHeld,
  EnquiryStarted,
  EnquiryConcluded,
  InitialConferenceHeld,
  OutlinePlanCirculated,
  ChildRegistered,
  AbuseCategoriesChanged,
  CoreGroupHeld,
  ReviewConferenceHeld,
  ChildDeregistered,
  LookedAfterPeriodStarted,
  LegalStatusChanged,
  PlacementStarted,
  EpisodeEnded,
  LookedAfterPeriodEnded,
  YearStartConfirmed,
  EpisodesCorrected,
  CaseFactVoided,
  LookedAfterPlanAgreed,
  LookedAfterReviewHeld,
  VisitMade,
  PathwayPlanAgreed,
  PathwayPlanReviewed,
  PlacementCostAgreed,
  ShortBreakTaken,
  MissingEpisodeStarted,
  MissingEpisodeEnded,
  PlacedForAdoption,
  AdoptionPlacementEnded,
  AdoptionRecorded,
  PreviousPermanenceRecorded,
  HealthOutcomesRecorded,
  HealthContactRecorded,
  SchoolChanged,
  CareLeaverRecorded,
)
