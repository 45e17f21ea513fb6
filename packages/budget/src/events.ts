/** The events of budgets, virements and reserves, for whoever folds them: reports, audit, other domains. */
import { type EventCatalogue, eventCatalogue } from '@coflyfr/core'
import { ActualsImported, BatchClosed } from './actuals/events.ts'
import { BudgetApproved, BudgetLinesDrafted } from './approval/events.ts'
import { ChartOfAccountsSet } from './chart/events.ts'
import {
  CommitmentCarried,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
  CommitmentReceived,
} from './commitment/events.ts'
import {
  DrawdownAgreed,
  DrawdownApproved,
  DrawdownPosted,
  DrawdownRequested,
  DrawdownReversed,
  DrawdownVoided,
} from './drawdown/events.ts'
import { ForecastAccepted, ForecastChallenged, ForecastSubmitted } from './forecast/events.ts'
import { SpecificGrantReceived } from './grant/events.ts'
import { PeriodClosed, PeriodReopened, ReportsSealed } from './period/events.ts'
import { GiftReturned, MoneyReceivedIntoReserve, ReserveFundingReceived } from './receipt/events.ts'
import { ReconciliationPrepared, ReconciliationReviewed } from './reconciliation/events.ts'
import {
  ContributedToReserve,
  ReserveEstablished,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  TransferredBetweenReserves,
} from './reserve/events.ts'
import { ReductionApproved, ReductionRemoved, ReductionReported } from './saving/events.ts'
import { SupplementaryEstimateApproved } from './supplementary-estimate/events.ts'
import {
  VirementAgreed,
  VirementAmended,
  VirementApproved,
  VirementCarried,
  VirementForwarded,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementReversed,
  VirementWithdrawn,
} from './virement/events.ts'
import { CarriedForward, CarryForwardReceived } from './year-end/events.ts'

export {
  type ActualsEvent,
  ActualsImported,
  BatchClosed,
  type PostingWire,
} from './actuals/events.ts'
export { BudgetApproved, BudgetLinesDrafted, BudgetLineWire } from './approval/events.ts'
export { type ChartEvent, ChartOfAccountsSet } from './chart/events.ts'
export {
  CommitmentCarried,
  CommitmentClosed,
  type CommitmentEvent,
  CommitmentInvoiced,
  CommitmentRaised,
  CommitmentReceived,
} from './commitment/events.ts'
export {
  DrawdownAgreed,
  DrawdownApproved,
  type DrawdownEvent,
  DrawdownPosted,
  DrawdownRequested,
  DrawdownReversed,
  DrawdownVoided,
} from './drawdown/events.ts'
export {
  ForecastAccepted,
  ForecastChallenged,
  type ForecastEvent,
  ForecastSubmitted,
} from './forecast/events.ts'
export { SpecificGrantReceived } from './grant/events.ts'
export {
  PeriodClosed,
  type PeriodEvent,
  PeriodReopened,
  ReportsSealed,
  type SealWire,
} from './period/events.ts'
export {
  GiftReturned,
  MoneyReceivedIntoReserve,
  type ReceiptEvent,
  ReserveFundingReceived,
} from './receipt/events.ts'
export {
  type ReconciliationEvent,
  ReconciliationPrepared,
  ReconciliationReviewed,
} from './reconciliation/events.ts'
export {
  ContributedToReserve,
  ReserveEstablished,
  type ReserveEvent,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  TransferredBetweenReserves,
} from './reserve/events.ts'
export {
  ReductionApproved,
  type ReductionEvent,
  ReductionRemoved,
  ReductionReported,
} from './saving/events.ts'
export { GiftWire, LaterYearWire, LegWire, RouteWire } from './shared/wire.ts'
export { SupplementaryEstimateApproved } from './supplementary-estimate/events.ts'
export {
  VirementAgreed,
  VirementAmended,
  VirementApproved,
  VirementCarried,
  type VirementEvent,
  VirementForwarded,
  VirementPosted,
  VirementProposed,
  VirementRejected,
  VirementReversed,
  VirementWithdrawn,
} from './virement/events.ts'
export {
  CarriedForward,
  CarryForwardReceived,
  type ServiceOutturnWire,
  type YearEndEvent,
  type YearEndFundingWire,
} from './year-end/events.ts'

/** Every event of this package, by type. */
export const budgetEvents: EventCatalogue = eventCatalogue(
  BudgetLinesDrafted,
  BudgetApproved,
  SpecificGrantReceived,
  VirementProposed,
  VirementAmended,
  VirementAgreed,
  VirementApproved,
  VirementRejected,
  VirementPosted,
  VirementWithdrawn,
  VirementReversed,
  VirementForwarded,
  VirementCarried,
  ReserveEstablished,
  ContributedToReserve,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  TransferredBetweenReserves,
  DrawdownRequested,
  DrawdownAgreed,
  DrawdownApproved,
  DrawdownPosted,
  DrawdownVoided,
  DrawdownReversed,
  ReserveFundingReceived,
  MoneyReceivedIntoReserve,
  GiftReturned,
  ActualsImported,
  BatchClosed,
  ChartOfAccountsSet,
  CommitmentCarried,
  CommitmentClosed,
  CommitmentInvoiced,
  CommitmentRaised,
  CommitmentReceived,
  ForecastAccepted,
  ForecastChallenged,
  ForecastSubmitted,
  PeriodClosed,
  PeriodReopened,
  ReportsSealed,
  ReconciliationPrepared,
  ReconciliationReviewed,
  ReductionApproved,
  ReductionRemoved,
  ReductionReported,
  SupplementaryEstimateApproved,
  CarriedForward,
  CarryForwardReceived,
)
