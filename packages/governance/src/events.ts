/** The events of governance: approval rules, what bodies decide, recommend and oversee, and auditors' samples. */
import { type EventCatalogue, eventCatalogue } from '@coflyfr/core'
import { ApprovalRulesSet } from './approval-rules/events.ts'
import { bodyStreamEvents } from './body-stream/events.ts'
import { SampleDrawn } from './sample/events.ts'

/**
 * The definitions of every event of this package.
 */
export const governanceEvents: EventCatalogue = eventCatalogue(
  ApprovalRulesSet,
  ...bodyStreamEvents,
  SampleDrawn,
)

export { type ApprovalRulesEvent, ApprovalRulesSet } from './approval-rules/events.ts'
export {
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionClosed,
  BoardActionRescheduled,
  type BoardEvent,
  HighlightReportReceived,
} from './board/events.ts'
export {
  BodyEstablished,
  type BodyEvent,
  MeetingCalled,
  MeetingHeld,
  MemberAppointed,
  MemberStoodDown,
  TermsOfReferenceAdopted,
} from './body/events.ts'
export type { BodyStreamEvent } from './body-stream/events.ts'
export {
  CallInConcluded,
  DecisionCalledIn,
  type DecisionEvent,
  DecisionRecorded,
  DecisionTookEffect,
  ItemReferred,
  ItemTabled,
  ReportNoted,
} from './decision/events.ts'
export {
  ImplementationReported,
  RecommendationAccepted,
  RecommendationClosed,
  type RecommendationEvent,
  RecommendationMade,
  RecommendationRejected,
  ResponseChased,
  ResponseReceived,
  ResponseRequested,
} from './recommendation/events.ts'
export {
  ReportedToBody,
  type ReportingLineEvent,
  ReportingLineSet,
} from './reporting-line/events.ts'
export { SampleDrawn, type SampleEvent } from './sample/events.ts'
