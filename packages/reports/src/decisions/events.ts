import {
  BudgetApproved,
  CarriedForward,
  ContributedToReserve,
  DrawdownAgreed,
  DrawdownApproved,
  ReductionApproved,
  ReductionRemoved,
  ReserveEstablished,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  SpecificGrantReceived,
  SupplementaryEstimateApproved,
  TransferredBetweenReserves,
  VirementAgreed,
  VirementApproved,
  VirementRejected,
} from '@coflyfr/budget/events'
import type { EventOf } from '@coflyfr/core'
import {
  BodyEstablished,
  CallInConcluded,
  DecisionCalledIn,
  DecisionRecorded,
  DecisionTookEffect,
  ItemReferred,
  ItemTabled,
  MeetingHeld,
  ReportNoted,
} from '@coflyfr/governance/events'
import { PlanApproved } from '@coflyfr/outcomes/events'

/** Events in the stream of a body. */
const minuted = [
  BodyEstablished,
  MeetingHeld,
  ItemTabled,
  DecisionRecorded,
  ItemReferred,
  DecisionCalledIn,
  CallInConcluded,
  DecisionTookEffect,
  ReportNoted,
] as const

/** Events of other streams that cite a minute. */
const citing = [
  BudgetApproved,
  SupplementaryEstimateApproved,
  CarriedForward,
  ReductionApproved,
  ReductionRemoved,
  SpecificGrantReceived,
  VirementAgreed,
  VirementApproved,
  VirementRejected,
  ReserveEstablished,
  ContributedToReserve,
  ReserveReleased,
  ReserveRepurposed,
  TransferredBetweenReserves,
  ReserveRestated,
  DrawdownAgreed,
  DrawdownApproved,
  PlanApproved,
] as const

/** An event of a body's own stream. */
type MinutedEvent = EventOf<(typeof minuted)[number]>
/** An event that cites a minute of a body. */
export type CitingEvent = EventOf<(typeof citing)[number]>
/** An event that the report folds. */
export type DecisionsEvent = MinutedEvent | CitingEvent

/** The types of {@link DecisionsEvent}. */
export const decisionsTypes = [...minuted, ...citing].map(({ type }) => type)
