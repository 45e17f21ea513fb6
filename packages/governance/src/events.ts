/** The events of governance: approval rules, and what bodies decide, recommend and oversee. */
import { type EventCatalogue, eventCatalogue } from '@coflyfr/core'
import { ApprovalRulesSet } from './approval-rules/events.ts'
import { bodyStreamEvents } from './body-stream/events.ts'

/**
 * The definitions of every event of this package.
 */
export const governanceEvents: EventCatalogue = eventCatalogue(
  ApprovalRulesSet,
  ...bodyStreamEvents,
)

export { type ApprovalRulesEvent, ApprovalRulesSet } from './approval-rules/events.ts'
export {
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionClosed,
  type BoardEvent,
  HighlightReportReceived,
} from './board/events.ts'
export {
  BodyEstablished,
  type BodyEvent,
  MeetingHeld,
  MemberAppointed,
  MemberStoodDown,
} from './body/events.ts'
export type { BodyStreamEvent } from './body-stream/events.ts'
export {
  type DecisionEvent,
  DecisionRecorded,
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
} from './recommendation/events.ts'
