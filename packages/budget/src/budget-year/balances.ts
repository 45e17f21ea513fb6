import { addPence, negatePence, type Pence, zeroPence } from '@coflyfr/money'
import { type Head, headKey, type Leg, oppositeLegs } from '../shared/leg.ts'
import { entryOf, type PersistentMap, withEntry } from '../shared/persistent-map.ts'

/** The balance of one head, in pence. */
export interface HeadBalance {
  /** Approved and moved: what may be spent. */
  readonly revised: Pence
  /** Net of all virements asked for and not yet posted or ended. */
  readonly pending: Pence
  /** The part of `pending` that takes from the head: zero or negative. */
  readonly pendingOut: Pence
}

/** The three columns of a head: approved, pending, and the budget if everything pending were approved. */
export interface ThreeColumns {
  readonly approved: Pence
  readonly pending: Pence
  readonly ifApproved: Pence
}

/** The balances of all heads of a year. */
export type HeadBalances = PersistentMap<HeadBalance>

const nothing: HeadBalance = { revised: zeroPence, pending: zeroPence, pendingOut: zeroPence }

/** A head's balance; zero if the budget has no such line. */
export const balanceOf = (balances: HeadBalances, head: Head): HeadBalance =>
  entryOf(balances, headKey(head)) ?? nothing

const changeLegs = (
  balances: HeadBalances,
  legs: readonly Leg[],
  change: (balance: HeadBalance, amount: Pence) => HeadBalance,
): HeadBalances =>
  legs.reduce(
    (changed, leg) => withEntry(changed, headKey(leg), change(balanceOf(changed, leg), leg.amount)),
    balances,
  )

/** Moves the approved budget by these legs. */
export const moveBudget = (balances: HeadBalances, legs: readonly Leg[]): HeadBalances =>
  changeLegs(balances, legs, (balance, amount) => ({
    ...balance,
    revised: addPence(balance.revised, amount),
  }))

/** Holds these legs as pending: the approved budget does not change. */
export const holdPending = (balances: HeadBalances, legs: readonly Leg[]): HeadBalances =>
  changeLegs(balances, legs, (balance, amount) => ({
    ...balance,
    pending: addPence(balance.pending, amount),
    pendingOut: amount < 0n ? addPence(balance.pendingOut, amount) : balance.pendingOut,
  }))

/** Ends the hold on these legs. */
export const endPending = (balances: HeadBalances, legs: readonly Leg[]): HeadBalances =>
  changeLegs(balances, oppositeLegs(legs), (balance, amount) => ({
    ...balance,
    pending: addPence(balance.pending, amount),
    pendingOut: amount > 0n ? addPence(balance.pendingOut, amount) : balance.pendingOut,
  }))

/** A leg of one head that takes this much. */
export const takenFrom = (head: Head, amount: Pence): Leg => ({
  costCentre: head.costCentre,
  subjective: head.subjective,
  amount: negatePence(amount),
})

/**
 * The three columns of a head, in pence (DOMAIN §1.5).
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { threeColumns, virementHandler } from '@coflyfr/budget'
 *
 * const { balances } = virementHandler.decider.initialState()
 * const head = { costCentre: 'Social/Children/Placements', subjective: 'all' }
 * assert.deepEqual(threeColumns(balances, head), { approved: 0n, pending: 0n, ifApproved: 0n })
 * ```
 */
export const threeColumns = (balances: HeadBalances, head: Head): ThreeColumns => {
  const { revised, pending } = balanceOf(balances, head)
  return { approved: revised, pending, ifApproved: addPence(revised, pending) }
}
