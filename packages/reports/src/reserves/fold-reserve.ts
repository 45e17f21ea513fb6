import type {
  ContributedToReserve,
  ReserveEstablished,
  ReserveReleased,
  ReserveRepurposed,
  ReserveRestated,
  TransferredBetweenReserves,
} from '@coflyfr/budget/events'
import type { EventOf, Placed } from '@coflyfr/core'
import { negatePence, penceOfPounds } from '@coflyfr/money'
import { textKeptOnce } from '../text-kept-once.ts'
import type { MinutedEvent } from './events.ts'
import { give } from './gifts.ts'
import { move, reserveOf } from './move.ts'
import type { ReservesState } from './state.ts'

/** Keeps the event if it cites a minute that was not in its body's stream. */
export const foldMinute = (
  state: ReservesState,
  { type, data, effectiveOn }: MinutedEvent,
): ReservesState => {
  if (data.onRecord) return state
  const { decision, reserve } = data
  const what = 'reference' in data ? `${type} ${data.reference}` : type
  reserveOf(state, reserve).missingMinutes.push({
    on: effectiveOn,
    what,
    decision: textKeptOnce(decision),
  })
  return state
}

/** Sets a reserve up. */
export const foldEstablished = (
  state: ReservesState,
  { data }: EventOf<typeof ReserveEstablished>,
): ReservesState => {
  const { name, purpose, openingBalance, openedOn, useRule, manager, reviewBy } = data
  reserveOf(state, data.reserve).establishment = {
    name,
    purpose,
    openingBalance: penceOfPounds(openingBalance),
    openedOn,
    useRule,
    manager,
    reviewBy,
  }
  return state
}

/** Changes a reserve's purpose; its balance stays. */
export const foldRepurposed = (
  state: ReservesState,
  { data, effectiveOn: on, position }: Placed<EventOf<typeof ReserveRepurposed>>,
): ReservesState => {
  const { reserve, purpose, purposeBefore, amount, decision } = data
  const changed = { purposeBefore, purpose, amount: penceOfPounds(amount), decision }
  reserveOf(state, reserve).repurposings.push({ position, on, ...changed })
  return state
}

/** Sets money aside. From a budget head it is a gift that may come back; from a stated source it is not. */
export const foldContributed = (
  state: ReservesState,
  event: Placed<EventOf<typeof ContributedToReserve>>,
): ReservesState => {
  const { reserve, amount, from } = event.data
  move(reserveOf(state, reserve), 'additions', event.effectiveOn, penceOfPounds(amount))
  if (from !== null) give(state, event, 'contribution')
  return state
}

/** Gives money back to general use. */
export const foldReleased = (
  state: ReservesState,
  { data, effectiveOn }: EventOf<typeof ReserveReleased>,
): ReservesState => {
  const amount = negatePence(penceOfPounds(data.amount))
  move(reserveOf(state, data.reserve), 'released', effectiveOn, amount)
  return state
}

/** Makes a year open with a different balance from the one that the year before closed with. */
export const foldRestated = (
  state: ReservesState,
  { data, effectiveOn }: EventOf<typeof ReserveRestated>,
): ReservesState => {
  move(reserveOf(state, data.reserve), 'restated', effectiveOn, penceOfPounds(data.amount))
  return state
}

/** Moves money from one reserve to another; the one giving event changes both. */
export const foldTransferred = (
  state: ReservesState,
  event: Placed<EventOf<typeof TransferredBetweenReserves>>,
): ReservesState => {
  const { data, effectiveOn } = event
  const amount = penceOfPounds(data.amount)
  move(reserveOf(state, data.reserve), 'transfers', effectiveOn, negatePence(amount))
  move(reserveOf(state, data.toReserve), 'transfers', effectiveOn, amount)
  give(state, event, 'transfer', data.toReserve)
  return state
}
