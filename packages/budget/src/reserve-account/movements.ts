import type { PlainDate } from '@coflyfr/core'
import { addPence, type Pence, sumPence, zeroPence } from '@coflyfr/money'
import { entryOf, valuesOf, withEntry } from '../shared/persistent-map.ts'
import type { ReserveAccount } from './state.ts'

/** Adds an amount to the balance from a date on; takes it where negative. */
export const moveReserve = (
  state: ReserveAccount,
  on: PlainDate,
  amount: Pence,
): ReserveAccount => {
  const before = entryOf(state.movements, on)?.amount ?? zeroPence
  const movements = withEntry(state.movements, on, { on, amount: addPence(before, amount) })
  return { ...state, movements }
}

/**
 * The balance at the end of a day as known now, pending drawdowns not counted, in pence.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { balanceOn, reserveHandler } from '@coflyfr/budget'
 * import { ReserveEstablished } from '@coflyfr/budget/events'
 * import { plainDate } from '@coflyfr/core'
 * import { formatPounds, pence } from '@coflyfr/money'
 * import { recordedEvents } from '@coflyfr/testing'
 *
 * const openedOn = plainDate('2023-04-01')
 * const [established] = recordedEvents([
 *   ReserveEstablished.of(openedOn, {
 *     reserve: 'looked-after', name: 'Looked after children', purpose: 'Placements', openedOn,
 *     openingBalance: formatPounds(pence(250_000_000n)), useRule: null, manager: null, reviewBy: null,
 *     decision: 'CAB-2023-04-01/3', onRecord: false,
 *   }),
 * ])
 * assert.ok(established !== undefined)
 * const { initialState, evolve } = reserveHandler.decider
 * assert.equal(balanceOn(evolve(initialState(), established), openedOn), 250_000_000n)
 * assert.equal(balanceOn(evolve(initialState(), established), plainDate('2023-03-31')), 0n)
 * ```
 */
export const balanceOn = ({ movements }: ReserveAccount, on: PlainDate): Pence =>
  sumPence([...valuesOf(movements)].filter((one) => one.on <= on).map(({ amount }) => amount))

/** The purpose that holds on a day: of those given by then, the one given last. */
export const purposeOn = ({ purposes }: ReserveAccount, on: PlainDate): string | undefined =>
  purposes.findLast(({ from }) => from <= on)?.purpose
