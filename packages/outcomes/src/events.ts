/**
 * What outcomes leave in the ledger: plans, measures, engagement, workforce and cases. Reports fold these and import
 * nothing else of this package.
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
export type { MeasureDefinition } from './measure/definition.ts'
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
