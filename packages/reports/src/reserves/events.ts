import type {
  BudgetApproved,
  BudgetLinesDrafted,
  DrawdownEvent,
  ReceiptEvent,
  ReserveEvent,
} from '@coflyfr/budget/events'
import type { EventOf } from '@coflyfr/core'

/**
 * The events that move or hold money of a reserve or say that a gift was received, and the budgets that the general
 * reserve is tested against.
 */
export type ReservesEvent =
  | ReserveEvent
  | DrawdownEvent
  | ReceiptEvent
  | EventOf<typeof BudgetLinesDrafted>
  | EventOf<typeof BudgetApproved>

/** An event that cites a minute. */
export type MinutedEvent = Extract<
  ReserveEvent | DrawdownEvent,
  { readonly data: { readonly decision: string; readonly onRecord: boolean } }
>
