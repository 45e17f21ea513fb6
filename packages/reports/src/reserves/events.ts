import type { DrawdownEvent, ReceiptEvent, ReserveEvent } from '@coflyfr/budget/events'

/** The events that move or hold money of a reserve, and those that say where a gift ended. */
export type ReservesEvent = ReserveEvent | DrawdownEvent | ReceiptEvent

/** An event that cites a minute. */
export type MinutedEvent = Extract<
  ReservesEvent,
  { readonly data: { readonly decision: string; readonly onRecord: boolean } }
>
