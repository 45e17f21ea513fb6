import type { EventOf, PlainDate, Recorded } from '@coflyfr/core'
import { addPence, type Pence, penceOfPounds, subtractPence, zeroPence } from '@coflyfr/money'
import type { DrawdownReversed } from '../drawdown/events.ts'
import type { ReserveFundingReceived } from '../receipt/events.ts'
import { evolveGifts, type Gift } from '../receipt/gifts.ts'
import { evolveReceipts } from '../receipt/receipts.ts'
import type { Head } from '../shared/leg.ts'
import { entryOf, withEntry } from '../shared/persistent-map.ts'
import { moveBudget, takenFrom } from './balances.ts'
import type { BudgetYear } from './state.ts'

/** What one drawdown gave to its head, in pence. */
export interface ReserveFunding {
  readonly to: Head
  readonly received: Pence
  /** What went back to the reserve. */
  readonly reversed: Pence
  /** Effective date of the last of either. */
  readonly lastOn: PlainDate
}

/** The key of a drawdown among all reserves; neither part holds a line break. */
export const fundingKey = (drawdown: {
  readonly reserve: string
  readonly reference: string
}): string => `${drawdown.reserve}\n${drawdown.reference}`

/** Raises the head that a drawdown went to: from here on it can be spent or vired. */
export const evolveFundingReceived = (
  state: BudgetYear,
  event: Recorded<EventOf<typeof ReserveFundingReceived>>,
): BudgetYear => {
  const { data, effectiveOn } = event
  const amount = penceOfPounds(data.amount)
  const key = fundingKey(data)
  const before = entryOf(state.funding, key)
  const funding = {
    to: data.to,
    received: addPence(before?.received ?? zeroPence, amount),
    reversed: before?.reversed ?? zeroPence,
    lastOn: effectiveOn,
  }
  return {
    ...state,
    balances: moveBudget(state.balances, [{ ...data.to, amount }]),
    funding: withEntry(state.funding, key, funding),
    receipts: evolveReceipts(state.receipts, event),
  }
}

const changeReversed = (
  state: BudgetYear,
  key: string,
  change: (reversed: Pence) => Pence,
  lastOn: PlainDate,
): BudgetYear['funding'] => {
  const before = entryOf(state.funding, key)
  if (before === undefined) throw new Error('Cannot fold: the drawdown reversed was never received')
  const { reversed } = before
  return withEntry(state.funding, key, { ...before, reversed: change(reversed), lastOn })
}

/** Takes reversed money out of its head and gives it to the reserve. */
export const evolveDrawdownReversed = (
  state: BudgetYear,
  event: Recorded<EventOf<typeof DrawdownReversed>>,
): BudgetYear => {
  const amount = penceOfPounds(event.data.amount)
  const back = (reversed: Pence) => addPence(reversed, amount)
  return {
    ...state,
    balances: moveBudget(state.balances, [takenFrom(event.data.to, amount)]),
    funding: changeReversed(state, fundingKey(event.data), back, event.effectiveOn),
    gifts: evolveGifts(state.gifts, event),
  }
}

/** Gives a head back what a reserve never took; a reversal that came back no longer counts. */
export const giveBack = (state: BudgetYear, gift: Gift, returnedOn: PlainDate): BudgetYear => {
  const { head, amount, kind } = gift
  if (head === null) return state
  const balances = moveBudget(state.balances, [{ ...head, amount }])
  if (kind !== 'reversed-drawdown') return { ...state, balances }
  const undone = (reversed: Pence) => subtractPence(reversed, amount)
  const funding = changeReversed(state, fundingKey(gift), undone, returnedOn)
  return { ...state, balances, funding }
}
