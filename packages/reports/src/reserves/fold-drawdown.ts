import type {
  DrawdownApproved,
  DrawdownPosted,
  DrawdownRequested,
  DrawdownReversed,
  DrawdownVoided,
} from '@coflyfr/budget/events'
import type { EventOf, Placed, PlainDate } from '@coflyfr/core'
import { negatePence, type Pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { give } from './gifts.ts'
import { move, reserveOf } from './move.ts'
import type { Drawdown, Reserve, ReservesState } from './state.ts'

const change = (
  { drawdowns }: Reserve,
  reference: string,
  changed: (drawdown: Drawdown) => Drawdown,
): void => {
  const drawdown = drawdowns.get(reference)
  if (drawdown !== undefined) drawdowns.set(reference, changed(drawdown))
}

const settle = (reserve: Reserve, reference: string, on: PlainDate, amount: Pence): void => {
  if (amount === zeroPence) return
  change(reserve, reference, (drawdown) => ({
    ...drawdown,
    settlements: drawdown.settlements.concat({ on, amount }),
  }))
}

/** Holds money for a drawdown. */
export const foldRequested = (
  state: ReservesState,
  { data, effectiveOn }: EventOf<typeof DrawdownRequested>,
): ReservesState => {
  const { reserve, reference, amount, expiresOn } = data
  reserveOf(state, reserve).drawdowns.set(reference, {
    reference,
    amount: penceOfPounds(amount),
    requestedOn: effectiveOn,
    expiresOn,
    approvedOn: null,
    settlements: [],
  })
  return state
}

/** Permits a drawdown; nothing moves. */
export const foldApproved = (
  state: ReservesState,
  { data, effectiveOn: approvedOn }: EventOf<typeof DrawdownApproved>,
): ReservesState => {
  change(reserveOf(state, data.reserve), data.reference, (drawdown) => ({
    ...drawdown,
    approvedOn,
  }))
  return state
}

/** Draws money, in whole or in part; the last part releases what it leaves over. */
export const foldPosted = (
  state: ReservesState,
  event: Placed<EventOf<typeof DrawdownPosted>>,
): ReservesState => {
  const { data, effectiveOn } = event
  const reserve = reserveOf(state, data.reserve)
  const amount = penceOfPounds(data.amount)
  move(reserve, 'drawdowns', effectiveOn, negatePence(amount))
  settle(reserve, data.reference, effectiveOn, amount)
  settle(reserve, data.reference, effectiveOn, penceOfPounds(data.released))
  give(state, event, 'drawdown')
  return state
}

/** Releases what was held. */
export const foldVoided = (
  state: ReservesState,
  { data, effectiveOn }: EventOf<typeof DrawdownVoided>,
): ReservesState => {
  settle(reserveOf(state, data.reserve), data.reference, effectiveOn, penceOfPounds(data.amount))
  return state
}

/** Takes drawn money back from the budget; the drawdown stays settled. */
export const foldReversed = (
  state: ReservesState,
  event: Placed<EventOf<typeof DrawdownReversed>>,
): ReservesState => {
  const { reserve, amount } = event.data
  move(reserveOf(state, reserve), 'drawdowns', event.effectiveOn, penceOfPounds(amount))
  give(state, event, 'reversed-drawdown')
  return state
}
