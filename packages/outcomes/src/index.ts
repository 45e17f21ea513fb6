/**
 * What a council's children's services set out to do and what it achieved: plans and their approval, measures and their
 * readings, the voice of children, the workforce, and the pathway of a case. Start at `outcomesCommands`.
 */
import { type CommandDefinition, refusingIdentifiers } from '@coflyfr/core'
import { clockCommandDefinitions } from './case/clock/handler.ts'
import { caseCommandDefinitions } from './case/handler.ts'
import { charterCommandDefinitions } from './charter/handler.ts'
import { complaintCommandDefinitions } from './complaint/handler.ts'
import { engagementCommandDefinitions } from './engagement/handler.ts'
import { measureCommandDefinitions } from './measure/handler.ts'
import { planCommandDefinitions } from './plan/handler.ts'
import { populationCommandDefinitions } from './population/handler.ts'
import { purposeCommandDefinitions } from './purpose/handler.ts'
import { scaleCommandDefinitions } from './scale/handler.ts'
import { timescalesCommandDefinitions } from './timescales/handler.ts'
import { workforceCommandDefinitions } from './workforce/handler.ts'

export type * from './case/adoption/refusals.ts'
export type * from './case/advocacy/refusals.ts'
export type * from './case/allocation/refusals.ts'
export { caseAllocation } from './case/allocation-source.ts'
export type * from './case/approval/refusals.ts'
export type {
  AssessmentIsComplete,
  AssessmentRefusal,
  FactorNamedTwice,
  FactorsBesideNone,
  NoSuchAssessment,
} from './case/assessment/refusals.ts'
export type {
  CareRefusal,
  CostIsNegative,
  NoSuchCommitment,
  NoSuchPathwayPlan,
  NotLookedAfterThen,
  NotRegisteredThen,
  ShortBreaksOverlap,
  ShortBreaksTooMany,
  ShortBreakTooLong,
} from './case/care/refusals.ts'
export type {
  AssessmentNotComplete,
  CarePlanHasEnded,
  CarePlanRefusal,
  CarePlanStillOpen,
  CarePlansOverlap,
  NoSuchCarePlan,
  PlanBeforeReferral,
  PlanWhileRegistered,
} from './case/care-plan/refusals.ts'
export { caseRecords } from './case/case-records.ts'
export type {
  BirthInFuture,
  ChildIsBorn,
  ChildIsRecorded,
  ChildNotBorn,
  ChildNotRecorded,
  ChildRefusal,
  DeathBeforeBirth,
  DeathIsRecorded,
} from './case/child/refusals.ts'
export type { CaseCommand } from './case/commands.ts'
export type { ContactIsDecided, ContactRefusal, NoSuchContact } from './case/contact/refusals.ts'
export type {
  CorrectionRefusal,
  FactIsReliedOn,
  NoSuchFact,
  NotOnDayOfFact,
} from './case/correction/refusals.ts'
export type { EndIncomplete, EndsBeforeStart } from './case/ends.ts'
export { caseHandler } from './case/handler.ts'
export type * from './case/leaving/refusals.ts'
export type {
  EpisodeDoesNotFollow,
  EpisodeEndIncomplete,
  EpisodeEndsBeforeStart,
  EpisodeHasEnded,
  EpisodeStillOpen,
  EpisodesOverlap,
  FirstEpisodeNotStart,
  LookedAfterRefusal,
  NoOpenEpisode,
  NoSuchEpisode,
  NoSuchPeriod,
  NothingOpenAtYearEnd,
  PeriodHasNotEnded,
  YearStartDateDiffers,
  YearStartDiffers,
} from './case/looked-after/refusals.ts'
export type {
  MissingEpisodeHasEnded,
  MissingEpisodesOverlap,
  MissingRefusal,
  NoSuchMissingEpisode,
} from './case/missing/refusals.ts'
export type { NothingMoves } from './case/nothing-moves.ts'
export type * from './case/outcome/refusals.ts'
export type {
  CostNotChecked,
  NoSuchPanel,
  PanelDidNotSupport,
  PanelRefusal,
  PanelWasAboutAnother,
} from './case/panel/refusals.ts'
export type {
  ConferenceAtWeekend,
  ConferenceBeforeReferral,
  ConferenceDecidedOtherwise,
  EnquiryBeforeReferral,
  EnquiryIsConcluded,
  EnquiryStillOpen,
  NoAbuseCategory,
  NoEnquiryDecided,
  NoSuchConference,
  NoSuchDiscussion,
  NoSuchEnquiry,
  NoSuchRegistration,
  NotSignedByChair,
  OutlinePlanIsOut,
  ProtectionRefusal,
  RegisteredOnOtherDay,
  RegistrationEndsOnItsDay,
  RegistrationHasEnded,
  RegistrationStillOpen,
  RegistrationsOverlap,
  ReviewNotAfterRegistration,
} from './case/protection/refusals.ts'
export { CasePseudonym } from './case/pseudonym.ts'
export type {
  ActivityAfterClosure,
  ClosureIncomplete,
  NoSuchReferral,
  OpenWorkRemains,
  ReferralIsClosed,
  ReferralIsOpen,
  ReferralRefusal,
  ReferralStillOpen,
  ReferralsOverlap,
} from './case/referral/refusals.ts'
export type { CaseRefusal, NoSuchCase } from './case/refusals.ts'
export type { NoSuchRequest, RequestRefusal, ServiceHasStarted } from './case/request/refusals.ts'
export type { NotResponsible, ResponsibilityRefusal } from './case/responsibility/refusals.ts'
export type { ReturnsRefusal, ScoreAndReasonForNone } from './case/returns/refusals.ts'
export type { SeenAloneUnseen } from './case/seen.ts'
export type { NotAtThatLevel, StepGoesWrongWay, StepRefusal } from './case/step/refusals.ts'
export type { CharterCommand } from './charter/commands.ts'
export { charterHandler } from './charter/handler.ts'
export type * from './charter/refusals.ts'
export { outcomesCommandFrom } from './command-from.ts'
export type { ComplaintCommand } from './complaint/commands.ts'
export { complaintHandler } from './complaint/handler.ts'
export type {
  ComplaintElsewhere,
  ComplaintExists,
  ComplaintRefusal,
  LearningDueBefore,
  NoSuchComplaint,
} from './complaint/refusals.ts'
export type { DatedBeforePreviousStep } from './dated-before-previous-step.ts'
export type { DuplicateReference } from './duplicate-reference.ts'
export type { EngagementCommand } from './engagement/commands.ts'
export { engagementHandler } from './engagement/handler.ts'
export type {
  EngagementExists,
  EngagementRefusal,
  MoreAttendedThanInvited,
  NoSuchEngagement,
  NothingSaid,
  NotYetHeld,
} from './engagement/refusals.ts'
export { type MeasureChange, measureChange } from './measure/change.ts'
export type { MeasureCommand } from './measure/commands.ts'
export type { MeasureDefinition } from './measure/definition.ts'
export { measureHandler } from './measure/handler.ts'
export { MeasureCode } from './measure/measure-code.ts'
export { measureStream } from './measure/measure-stream.ts'
export { readingPeriodDays } from './measure/reading-period.ts'
export type {
  AsAtDoesNotFit,
  ComputationDoesNotFit,
  DenominatorDoesNotFit,
  FiguresContradictCompleteness,
  FiguresRefusal,
  MeasureExists,
  MeasureRefusal,
  NoSuchCorrection,
  NoSuchMeasure,
  NoSuchReading,
  OutsideValidity,
  ReadingExists,
  ReadingHasNoValue,
  TargetsOutOfOrder,
  ValidFromNotLater,
  ValidityReversed,
  ValueDiffersFromParts,
} from './measure/refusals.ts'
export { type Target, type TargetBand, targetBand, targetOn } from './measure/target.ts'
export type { PlanCommand } from './plan/commands.ts'
export type { PlanContent } from './plan/content.ts'
export { planContentHash } from './plan/content-hash.ts'
export { planHandler } from './plan/handler.ts'
export type {
  ActionIsComplete,
  AlreadyApproved,
  AlreadySubmitted,
  ContentHashDiffers,
  DueOutsidePlan,
  MilestoneIsMet,
  NextReviewNotLater,
  NoOpenDraft,
  NoSuchAction,
  NoSuchMilestone,
  NoSuchPlan,
  NoSuchTheme,
  PlanExists,
  PlanIsClosed,
  PlanNotInForce,
  PlanNotSubmitted,
  PlanRefusal,
  PlanYearsReversed,
  RatingContradictsCompletion,
} from './plan/refusals.ts'
export type { PurposeCommand } from './purpose/commands.ts'
export { purposeHandler } from './purpose/handler.ts'
export type * from './purpose/refusals.ts'
export type { ScaleCommand } from './scale/commands.ts'
export { scaleHandler } from './scale/handler.ts'
export type * from './scale/refusals.ts'
export type { WorkforceCommand } from './workforce/commands.ts'
export { workforceHandler } from './workforce/handler.ts'
export type * from './workforce/refusals.ts'

/** Every command of this package, by which a command line, an import or an endpoint looks them up. */
export const outcomesCommands: readonly CommandDefinition[] = refusingIdentifiers([
  ...planCommandDefinitions,
  ...measureCommandDefinitions,
  ...populationCommandDefinitions,
  ...engagementCommandDefinitions,
  ...workforceCommandDefinitions,
  ...scaleCommandDefinitions,
  ...charterCommandDefinitions,
  ...purposeCommandDefinitions,
  ...caseCommandDefinitions,
  ...clockCommandDefinitions,
  ...complaintCommandDefinitions,
  ...timescalesCommandDefinitions,
])
