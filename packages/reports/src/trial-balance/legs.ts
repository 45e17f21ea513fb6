import type { FinancialYear } from '@coflyfr/core'
import { negatePence, type Pence, pence, penceOfPounds, sumPence } from '@coflyfr/money'
import { type HeadAmount, headKey } from '../budget-monitoring/state.ts'
import type { Book, Entry, Leg } from './state.ts'
import type { AccountName } from './words.ts'

/** An entry of two legs: one account takes what the other gives. */
export const pair = (
  { book, scope }: { readonly book: Book; readonly scope: string },
  debited: AccountName,
  credited: AccountName,
  amount: Pence,
): readonly Leg[] => [
  { book, scope, account: debited, amount },
  { book, scope, account: credited, amount: negatePence(amount) },
]

/** An entry of some legs and no others. */
export const entryOf = (parts: Partial<Entry>): Entry => ({
  legs: [],
  heads: [],
  reserves: [],
  ...parts,
})

const opposite = <Part extends { readonly amount: Pence }>(parts: readonly Part[]) =>
  parts.map((part): Part => ({ ...part, amount: negatePence(part.amount) }))

/** The opposite of an entry. */
export const undone = ({ legs, heads, reserves }: Entry): Entry => ({
  legs: opposite(legs),
  heads: opposite(heads),
  reserves: opposite(reserves),
})

/** Heads of a year's budget, and beside them the named account that what they sum to comes from. */
export const budgetEntry = (
  year: FinancialYear,
  moved: readonly HeadAmount[],
  source: AccountName,
): Entry => {
  const heads = moved.map(({ costCentre, subjective, amount }) => ({
    year,
    head: headKey(costCentre, subjective),
    amount: penceOfPounds(amount),
  }))
  const sum = sumPence(heads.map(({ amount }) => amount))
  const leg = { book: 'budget', scope: year, account: source, amount: negatePence(sum) } as const
  return entryOf({ heads, legs: sum === 0n ? [] : [leg] })
}

/** The account of a year's budget in the book of reserves. */
export const revenueOf = (year: FinancialYear): AccountName => `Revenue budget ${year}`

/** Debits and credits of many amounts, each side in one leg: a batch of postings is not a batch of rows. */
export const sides = (amounts: readonly string[]): readonly Pence[] => {
  let [debits, credits] = [0n, 0n]
  for (const text of amounts) {
    const amount = penceOfPounds(text)
    if (amount > 0n) debits += amount
    else credits += amount
  }
  return [pence(debits), pence(credits)].filter((amount) => amount !== 0n)
}
