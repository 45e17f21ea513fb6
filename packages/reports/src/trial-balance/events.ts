import {
  ActualsImported,
  BudgetApproved,
  BudgetLinesDrafted,
  CarriedForward,
  CommitmentCarried,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  GiftReturned,
  PeriodClosed,
  PeriodReopened,
  ReserveEstablished,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  SpecificGrantReceived,
  SupplementaryEstimateApproved,
  TransferredBetweenReserves,
  VirementCarried,
  VirementPosted,
} from '@coflyfr/budget/events'
import type { EventOf } from '@coflyfr/core'

const definitions = [
  ActualsImported,
  BudgetApproved,
  BudgetLinesDrafted,
  CarriedForward,
  CommitmentCarried,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  GiftReturned,
  PeriodClosed,
  PeriodReopened,
  ReserveEstablished,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  SpecificGrantReceived,
  SupplementaryEstimateApproved,
  TransferredBetweenReserves,
  VirementCarried,
  VirementPosted,
] as const

/** The events that move money, and those that say its kind or purpose, or the day from which it counts. */
export type TrialBalanceEvent = EventOf<(typeof definitions)[number]>

/** The types of {@link TrialBalanceEvent}. */
export const trialBalanceTypes: readonly TrialBalanceEvent['type'][] = definitions.map(
  ({ type }) => type,
)
