/** The events of budgets, virements and reserves, for whoever folds them: reports, audit, other domains. */
import { type EventCatalogue, eventCatalogue } from '@coflyfr/core'
import { BudgetApproved, BudgetLinesDrafted } from './approval/events.ts'
import {
  DrawdownAgreed,
  DrawdownApproved,
  DrawdownPosted,
  DrawdownRequested,
  DrawdownReversed,
  DrawdownVoided,
} from './drawdown/events.ts'
import { SpecificGrantReceived } from './grant/events.ts'
import { GiftReturned, MoneyReceivedIntoReserve, ReserveFundingReceived } from './receipt/events.ts'
import {
  ContributedToReserve,
  ReserveEstablished,
  ReserveReleased,
  ReserveRepurposed,
  TransferredBetweenReserves,
} from './reserve/events.ts'
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

export { BudgetApproved, BudgetLinesDrafted, BudgetLineWire } from './approval/events.ts'
export {
  DrawdownAgreed,
  DrawdownApproved,
  type DrawdownEvent,
  DrawdownPosted,
  DrawdownRequested,
  DrawdownReversed,
  DrawdownVoided,
} from './drawdown/events.ts'
export { SpecificGrantReceived } from './grant/events.ts'
export {
  GiftReturned,
  MoneyReceivedIntoReserve,
  type ReceiptEvent,
  ReserveFundingReceived,
} from './receipt/events.ts'
export {
  ContributedToReserve,
  ReserveEstablished,
  type ReserveEvent,
  ReserveReleased,
  ReserveRepurposed,
  TransferredBetweenReserves,
} from './reserve/events.ts'
export { GiftWire, LaterYearWire, LegWire, RouteWire } from './shared/wire.ts'
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
)
