import { type EventOf, eventCatalogue, type Recorded } from '@coflyfr/core'
import { negatePence, penceOfPounds } from '@coflyfr/money'
import {
  DrawdownAgreed,
  DrawdownApproved,
  type DrawdownEvent,
  DrawdownPosted,
  DrawdownRequested,
  type DrawdownReversed,
  DrawdownVoided,
} from '../drawdown/events.ts'
import {
  evolveDrawdownPosted,
  evolveRequested,
  evolveStep,
  evolveVoided,
} from '../drawdown/state.ts'
import { GiftReturned, MoneyReceivedIntoReserve } from '../receipt/events.ts'
import { evolveGifts } from '../receipt/gifts.ts'
import { evolveReceipts } from '../receipt/receipts.ts'
import {
  ContributedToReserve,
  ReserveEstablished,
  type ReserveEvent,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  TransferredBetweenReserves,
} from '../reserve/events.ts'
import { withEntry } from '../shared/persistent-map.ts'
import { moveReserve } from './movements.ts'
import { opensOnOf } from './opens-on.ts'
import { referenceKey } from './reference-key.ts'
import type { ReserveAccount } from './state.ts'

/** Every event of the stream `reserve-<id>`. */
export type ReserveAccountEvent =
  | ReserveEvent
  | Exclude<DrawdownEvent, EventOf<typeof DrawdownReversed>>
  | EventOf<typeof MoneyReceivedIntoReserve>
  | EventOf<typeof GiftReturned>

/** The codecs of the events of the stream `reserve-<id>`. */
export const reserveAccountEvents = eventCatalogue(
  ReserveEstablished,
  ContributedToReserve,
  ReserveReleased,
  ReserveRepurposed,
  TransferredBetweenReserves,
  ReserveRestated,
  DrawdownRequested,
  DrawdownAgreed,
  DrawdownApproved,
  DrawdownPosted,
  DrawdownVoided,
  MoneyReceivedIntoReserve,
  GiftReturned,
)

const evolveEstablished = (
  state: ReserveAccount,
  event: Recorded<EventOf<typeof ReserveEstablished>>,
): ReserveAccount => {
  const { purpose, openedOn, openingBalance } = event.data
  const opensOn = opensOnOf(event)
  const established = { ...state, opensOn, purposes: [{ from: opensOn, purpose }] }
  return moveReserve(established, openedOn, penceOfPounds(openingBalance))
}

const evolveMovement = (
  state: ReserveAccount,
  event: Recorded<
    | EventOf<typeof ContributedToReserve>
    | EventOf<typeof ReserveReleased>
    | EventOf<typeof TransferredBetweenReserves>
    | EventOf<typeof ReserveRestated>
  >,
): ReserveAccount => {
  const { effectiveOn, type, data } = event
  const amount = penceOfPounds(data.amount)
  const key = referenceKey(type, data.reference)
  const noted = { ...state, references: withEntry(state.references, key, true as const) }
  const isAdded = type === 'ContributedToReserve' || type === 'ReserveRestated'
  const signed = isAdded ? amount : negatePence(amount)
  const moved = moveReserve(noted, effectiveOn, signed)
  return type === 'TransferredBetweenReserves'
    ? { ...moved, gifts: evolveGifts(state.gifts, event) }
    : moved
}

const evolveRepurposed = (
  state: ReserveAccount,
  { effectiveOn, data: { purpose } }: Recorded<EventOf<typeof ReserveRepurposed>>,
): ReserveAccount => ({
  ...state,
  purposes: [...state.purposes, { from: effectiveOn, purpose }],
})

const evolveReceived = (
  state: ReserveAccount,
  event: Recorded<EventOf<typeof MoneyReceivedIntoReserve>>,
): ReserveAccount => ({
  ...moveReserve(state, event.effectiveOn, penceOfPounds(event.data.amount)),
  receipts: evolveReceipts(state.receipts, event),
})

const evolvePosted = (
  state: ReserveAccount,
  event: Recorded<EventOf<typeof DrawdownPosted>>,
): ReserveAccount => ({
  ...evolveDrawdownPosted(state, event),
  gifts: evolveGifts(state.gifts, event),
})

const evolveReturned = (
  state: ReserveAccount,
  event: Recorded<EventOf<typeof GiftReturned>>,
): ReserveAccount => ({
  ...moveReserve(state, event.effectiveOn, penceOfPounds(event.data.amount)),
  gifts: evolveGifts(state.gifts, event),
})

/** Folds one event of the stream `reserve-<id>`. */
export const evolveReserveAccount = (
  state: ReserveAccount,
  event: Recorded<ReserveAccountEvent>,
): ReserveAccount => {
  switch (event.type) {
    case 'ReserveEstablished':
      return evolveEstablished(state, event)
    case 'ContributedToReserve':
    case 'ReserveReleased':
    case 'TransferredBetweenReserves':
    case 'ReserveRestated':
      return evolveMovement(state, event)
    case 'ReserveRepurposed':
      return evolveRepurposed(state, event)
    case 'DrawdownRequested':
      return evolveRequested(state, event)
    case 'DrawdownAgreed':
    case 'DrawdownApproved':
      return evolveStep(state, event)
    case 'DrawdownPosted':
      return evolvePosted(state, event)
    case 'DrawdownVoided':
      return evolveVoided(state, event)
    case 'MoneyReceivedIntoReserve':
      return evolveReceived(state, event)
    case 'GiftReturned':
      return evolveReturned(state, event)
  }
}
