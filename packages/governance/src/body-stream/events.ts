import { eventCatalogue } from '@coflyfr/core'
import {
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionClosed,
  BoardActionRescheduled,
  type BoardEvent,
  HighlightReportReceived,
} from '../board/events.ts'
import {
  BodyEstablished,
  type BodyEvent,
  MeetingCalled,
  MeetingHeld,
  MemberAppointed,
  MemberStoodDown,
  TermsOfReferenceAdopted,
} from '../body/events.ts'
import {
  CallInConcluded,
  DecisionCalledIn,
  type DecisionEvent,
  DecisionRecorded,
  DecisionTookEffect,
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
  ResponseChased,
  ResponseReceived,
  ResponseRequested,
} from '../recommendation/events.ts'
import {
  ReportedToBody,
  type ReportingLineEvent,
  ReportingLineSet,
} from '../reporting-line/events.ts'

/** Every event of a stream `body-<id>`. */
export type BodyStreamEvent =
  | BodyEvent
  | DecisionEvent
  | RecommendationEvent
  | BoardEvent
  | ReportingLineEvent

/** The definitions of every {@link BodyStreamEvent}. */
export const bodyStreamEvents = [
  BodyEstablished,
  MemberAppointed,
  MemberStoodDown,
  TermsOfReferenceAdopted,
  MeetingCalled,
  MeetingHeld,
  ItemTabled,
  DecisionRecorded,
  ItemReferred,
  DecisionCalledIn,
  CallInConcluded,
  DecisionTookEffect,
  ReportNoted,
  RecommendationMade,
  ResponseRequested,
  ResponseChased,
  ResponseReceived,
  RecommendationAccepted,
  RecommendationRejected,
  ImplementationReported,
  RecommendationClosed,
  HighlightReportReceived,
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionRescheduled,
  BoardActionClosed,
  ReportingLineSet,
  ReportedToBody,
] as const

/** What a stream `body-<id>` can hold. */
export const bodyStreamCatalogue = eventCatalogue(...bodyStreamEvents)
