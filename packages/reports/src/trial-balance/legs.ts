import type { FinancialYear } from '@coflyfr/core'
import { negatePence, type Pence, pence, penceOfPounds, sumPence } from '@coflyfr/money'
import { type HeadAmount, headKey } from '../budget-monitoring/state.ts'
import { type Book, type Leg, noPurpose, type Scope, type TrialBalanceState } from './state.ts'
import type { AccountName } from './words.ts'

/** The accounts of the heads of a budget. */
const headAccounts = {
  expenditure: 'Expenditure budgets of services',
  income: 'Income budgets of services',
} as const

/** An entry of two legs: one account takes what the other gives. */
export const pair = (
  { book, scope }: { readonly book: Book; readonly scope: Scope },
  debited: AccountName,
  credited: AccountName,
  amount: Pence,
): readonly Leg[] => [
  { book, scope, account: debited, amount },
  { book, scope, account: credited, amount: negatePence(amount) },
]

/** The opposite of legs. */
export const undone = (legs: readonly Leg[]): readonly Leg[] =>
  legs.map((leg) => ({ ...leg, amount: negatePence(leg.amount) }))

/** Heads of a year's budget, and beside them the named account that what they sum to comes from. */
export const budgetLegs = (
  { kinds }: TrialBalanceState,
  year: FinancialYear,
  heads: readonly HeadAmount[],
  source: AccountName,
): readonly Leg[] => {
  const place = { book: 'budget', scope: year } as const
  const legs = heads.map(({ costCentre, subjective, amount }): Leg => {
    const kind = kinds.get(year)?.get(headKey(costCentre, subjective)) ?? 'expenditure'
    return { ...place, account: headAccounts[kind], amount: penceOfPounds(amount) }
  })
  const sum = sumPence(legs.map(({ amount }) => amount))
  return sum === 0n ? legs : [...legs, { ...place, account: source, amount: negatePence(sum) }]
}

/** A scope in words: a reserve's purpose is the last that it was given before the event that entered it. */
export const scopeText = ({ purposes }: TrialBalanceState, scope: Scope): string => {
  if (typeof scope === 'string') return scope
  const { reserve, position } = scope
  const given = purposes.get(reserve)?.findLast((one) => one.position < position)
  return given?.purpose ?? noPurpose
}

/** What goes into a reserve of a purpose from a named account; below zero, what comes out. A balance held is a credit. */
export const intoReserve = (
  purpose: Scope,
  reserve: string,
  source: AccountName,
  amount: Pence,
): readonly Leg[] =>
  pair({ book: 'reserves', scope: purpose }, source, `Reserve ${reserve}`, amount)

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
