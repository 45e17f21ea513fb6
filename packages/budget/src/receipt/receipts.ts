import { type ContextSource, contextSource, type EventOf, type StreamName } from '@coflyfr/core'
import { type PersistentMap, persistentMap, withEntry } from '../shared/persistent-map.ts'
import type { GiftWire } from '../shared/wire.ts'
import { MoneyReceivedIntoReserve, ReserveFundingReceived } from './events.ts'

/** The ids of all giving events whose money a stream took. */
export type Receipts = PersistentMap<true>

/** The events by which one pot takes what another gave. */
export type ReceivingEvent =
  | EventOf<typeof ReserveFundingReceived>
  | EventOf<typeof MoneyReceivedIntoReserve>

/** Adds one receipt. */
export const evolveReceipts = (
  receipts: Receipts,
  { data: { gift } }: { readonly data: { readonly gift: Pick<GiftWire, 'eventId'> } },
): Receipts => withEntry(receipts, gift.eventId, true as const)

/** What a stream received, as context of the decision to take a gift back. */
export const receiptSource = (stream: StreamName): ContextSource<Receipts> =>
  contextSource<Receipts, ReceivingEvent>({
    name: 'receipts',
    stream,
    events: [ReserveFundingReceived, MoneyReceivedIntoReserve],
    initialState: persistentMap,
    evolve: evolveReceipts,
  })
