/**
 * What outcomes leave in the ledger: plans, measures, engagement, workforce and cases; and how a reading is read: its
 * change, its target, its printed form. Reports fold these and import nothing else of this package.
 */
import type { EventCatalogue } from '@coflyfr/core'
import { caseEvents } from './case/events.ts'
import { engagementEvents } from './engagement/events.ts'
import { measureEvents } from './measure/events.ts'
import { planEvents } from './plan/events.ts'
import { workforceEvents } from './workforce/events.ts'

export {
  type CaseEvent,
  ContactDecided,
  ContactReceived,
  CrossReferred,
  HandedOff,
  ServiceRequested,
  ServiceStarted,
} from './case/events.ts'
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
])
