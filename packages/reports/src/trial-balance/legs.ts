import type { FinancialYear } from '@coflyfr/core'
import { negatePence, type Pence, pence, penceOfPounds, sumPence } from '@coflyfr/money'
import { type HeadAmount, headKey } from '../budget-monitoring/state.ts'
import type { Book, Entry, Leg } from './state.ts'
import type { AccountName } from './words.ts'

/** An entry of two legs: one account is debited with what the other is credited with. */
export const pair = (
  { book, scope }: { readonly book: Book; readonly scope: string },
  debited: AccountName,
  credited: AccountName,
  amount: Pence,
): readonly Leg[] => [
  { book, scope, account: debited, amount },
  { book, scope, account: credited, amount: negatePence(amount) },
]

/** An entry with only the given legs. */
export const entryOf = (parts: Partial<Entry>): Entry => ({
  legs: [],
  heads: [],
  reserves: [],
  ...parts,
})

const opposite = <Part extends { readonly amount: Pence }>(parts: readonly Part[]) =>
  parts.map((part): Part => ({ ...part, amount: negatePence(part.amount) }))

/** An entry with all signs reversed. */
export const undone = ({ legs, heads, reserves }: Entry): Entry => ({
  legs: opposite(legs),
  heads: opposite(heads),
  reserves: opposite(reserves),
})

/** The entry for heads of a year's budget, with a leg of a named account that balances their sum. */
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

/** The debits and the credits of many amounts, each summed into one leg. */
export const sides = (amounts: readonly string[]): readonly Pence[] => {
  let [debits, credits] = [0n, 0n]
  for (const text of amounts) {
    const amount = penceOfPounds(text)
    if (amount > 0n) debits += amount
    else credits += amount
  }
  return [pence(debits), pence(credits)].filter((amount) => amount !== 0n)
}
