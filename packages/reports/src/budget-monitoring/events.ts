import {
  ActualsImported,
  BudgetApproved,
  BudgetLinesDrafted,
  CarriedForward,
  ChartOfAccountsSet,
  CommitmentCarried,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  ForecastChallenged,
  ForecastSubmitted,
  GiftReturned,
  SpecificGrantReceived,
  SupplementaryEstimateApproved,
  VirementAmended,
  VirementCarried,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementWithdrawn,
} from '@coflyfr/budget/events'
import type { EventOf } from '@coflyfr/core'
import { type ClosingEvent, closingTypes } from '../periods/closed-periods.ts'

const definitions = [
  ActualsImported,
  BudgetApproved,
  BudgetLinesDrafted,
  CarriedForward,
  ChartOfAccountsSet,
  CommitmentCarried,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
  ContributedToReserve,
  DrawdownPosted,
  DrawdownReversed,
  ForecastChallenged,
  ForecastSubmitted,
  GiftReturned,
  SpecificGrantReceived,
  SupplementaryEstimateApproved,
  VirementAmended,
  VirementCarried,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementWithdrawn,
] as const

/**
 * The events that move, commit, spend or forecast budget, have movements pending, or say in which service and period it
 * counts.
 */
export type BudgetMonitoringEvent = EventOf<(typeof definitions)[number]> | ClosingEvent

/** The types of {@link BudgetMonitoringEvent}. */
export const budgetMonitoringTypes: readonly BudgetMonitoringEvent['type'][] = [
  ...definitions.map(({ type }) => type),
  ...closingTypes,
]
