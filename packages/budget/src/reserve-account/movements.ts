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

/** The balance at the end of a day as known now, pending drawdowns not counted, in pence. */
export const balanceOn = ({ movements }: ReserveAccount, on: PlainDate): Pence =>
  sumPence([...valuesOf(movements)].filter((one) => one.on <= on).map(({ amount }) => amount))

/** The purpose that holds on a day: of those given by then, the one given last. */
export const purposeOn = ({ purposes }: ReserveAccount, on: PlainDate): string | undefined =>
  purposes.findLast(({ from }) => from <= on)?.purpose
