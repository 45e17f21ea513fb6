/**
 * The events of outcomes, their codes, and how a reading is read. Reports fold these events.
 */
import type { EventCatalogue } from '@coflyfr/core'
import { caseEvents } from './case/events.ts'
import { charterEvents } from './charter/events.ts'
import { complaintEvents } from './complaint/events.ts'
import { engagementEvents } from './engagement/events.ts'
import { measureEvents } from './measure/events.ts'
import { planEvents } from './plan/events.ts'
import { populationEvents } from './population/events.ts'
import { purposeEvents } from './purpose/events.ts'
import { scaleEvents } from './scale/events.ts'
import { timescalesEvents } from './timescales/events.ts'
import { workforceEvents } from './workforce/events.ts'

// biome-ignore lint/performance/noReExportAll: what is of a case is listed in its own folder, and this list stays one to read
export * from './case/published.ts'
export {
  CharterAdopted,
  type CharterEvent,
  PromiseAmended,
  PromiseReported,
} from './charter/events.ts'
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
  ComplaintExtended,
  ComplaintReceived,
  ComplaintWithdrawn,
  InvestigationConcluded,
  LearningRecorded,
  OmbudsmanInformed,
  SettlementTermsSent,
  StageOneConcluded,
  StageTwoStarted,
} from './complaint/events.ts'
export { differenceText } from './decimal/difference-text.ts'
export { millionthsOf } from './decimal/millionths.ts'
export {
  type EngagementEvent,
  EngagementRecorded,
  ResponseRecorded,
} from './engagement/events.ts'
export { type MeasureChange, measureChange } from './measure/change.ts'
export { happeningsByRule } from './measure/count/happenings.ts'
export { inPeriodByRule } from './measure/count/in-period.ts'
export { standsByRule } from './measure/count/standing.ts'
export {
  ChildrenInPeriodRule,
  type Counting,
  HappeningRule,
  StandingRule,
} from './measure/counting.ts'
export type { MeasureDefinition, MeasureQuestion, MeasureUnit } from './measure/definition.ts'
export {
  BaselineSet,
  CorrectionProposed,
  MeasureAmended,
  MeasureDefined,
  type MeasureEvent,
  ReadingCorrected,
  ReadingPublished,
  StoryTold,
  TargetPathSet,
} from './measure/events.ts'
export { type Forecast, type ForecastMethod, forecastOf } from './measure/forecast.ts'
export { measureStream } from './measure/measure-stream.ts'
export { readingPeriodDays } from './measure/reading-period.ts'
export { valueOfParts } from './measure/reading-value.ts'
export { roundedTo } from './measure/rounded-to.ts'
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
export { type PopulationEvent, PopulationSet } from './population/events.ts'
export { PurposeAssigned, type PurposeEvent, PurposeReleased } from './purpose/events.ts'
export { headKey } from './purpose/head-key.ts'
export { sourceKey } from './purpose/source-key.ts'
export { type SourceEvent, sourceMovement } from './purpose/source-movement.ts'
export type { Purpose, Source } from './purpose/wire.ts'
export { ScaleDefined, type ScaleEvent, ScaleRetired } from './scale/events.ts'
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
  StaffingRecorded,
  TraineesQualified,
  TraineesRetained,
  TraineesStarted,
  TraineesWithdrawn,
  type WorkforceEvent,
  WorkforcePositionRecorded,
} from './workforce/events.ts'
export {
  AgencyEnded,
  AgencyEngaged,
  type PostsEvent,
  VacancyFilled,
  VacancyOpened,
  VacancyWithdrawn,
} from './workforce/posts-events.ts'

/** Every event of this package. */
export const outcomesEvents: EventCatalogue = new Map([
  ...planEvents,
  ...measureEvents,
  ...populationEvents,
  ...engagementEvents,
  ...workforceEvents,
  ...scaleEvents,
  ...charterEvents,
  ...caseEvents,
  ...complaintEvents,
  ...timescalesEvents,
  ...purposeEvents,
])
