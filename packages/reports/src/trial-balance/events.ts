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

/** Every event that moves money, and what says of which kind and purpose it is, and from which day on it counts. */
export type TrialBalanceEvent = EventOf<(typeof definitions)[number]>

/** Their types. */
export const trialBalanceTypes: readonly TrialBalanceEvent['type'][] = definitions.map(
  ({ type }) => type,
)
