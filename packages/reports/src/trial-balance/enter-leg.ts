import { type Pence, pence, zeroPence } from '@coflyfr/money'
import { type Accounts, accountKey, type Leg, type Sides } from './state.ts'

/** Adds an amount to the debit or the credit side. */
export const addToSide = (sides: Sides, amount: Pence): void => {
  if (amount > 0n) sides.debit = pence(sides.debit + amount)
  else sides.credit = pence(sides.credit - amount)
}

/** Enters a leg into its account, which it opens the first time. */
export const enterLeg = (accounts: Accounts, leg: Leg): void => {
  const { book, scope, account, amount } = leg
  const key = accountKey(leg)
  const known = accounts.get(key)
  const entered = known ?? { book, scope, account, debit: zeroPence, credit: zeroPence }
  addToSide(entered, amount)
  if (known === undefined) accounts.set(key, entered)
}
