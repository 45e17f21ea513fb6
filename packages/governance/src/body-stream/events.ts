import { eventCatalogue } from '@coflyfr/core'
import {
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionClosed,
  type BoardEvent,
  HighlightReportReceived,
} from '../board/events.ts'
import {
  BodyEstablished,
  type BodyEvent,
  MeetingHeld,
  MemberAppointed,
  MemberStoodDown,
} from '../body/events.ts'
import {
  type DecisionEvent,
  DecisionRecorded,
  ItemReferred,
  ItemTabled,
  ReportNoted,
} from '../decision/events.ts'
import {
  ImplementationReported,
  RecommendationAccepted,
  RecommendationClosed,
  type RecommendationEvent,
  RecommendationMade,
  RecommendationRejected,
} from '../recommendation/events.ts'

/** Every event of a stream `body-<id>`. */
export type BodyStreamEvent = BodyEvent | DecisionEvent | RecommendationEvent | BoardEvent

/** The definitions of every {@link BodyStreamEvent}. */
export const bodyStreamEvents = [
  BodyEstablished,
  MemberAppointed,
  MemberStoodDown,
  MeetingHeld,
  ItemTabled,
  DecisionRecorded,
  ItemReferred,
  ReportNoted,
  RecommendationMade,
  RecommendationAccepted,
  RecommendationRejected,
  ImplementationReported,
  RecommendationClosed,
  HighlightReportReceived,
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionClosed,
] as const

/** What a stream `body-<id>` can hold. */
export const bodyStreamCatalogue = eventCatalogue(...bodyStreamEvents)
