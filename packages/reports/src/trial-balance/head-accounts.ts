import { type FinancialYear, previousFinancialYear } from '@coflyfr/core'
import { negatePence } from '@coflyfr/money'
import type { Leg, TrialBalanceState } from './state.ts'
import type { AccountName } from './words.ts'

/** The accounts for heads of a budget. */
const headAccounts = {
  expenditure: 'Expenditure budgets of services',
  income: 'Income budgets of services',
} as const satisfies Readonly<Record<string, AccountName>>

/**
 * The account of a head: by its kind in the year's budget, else in last year's, else expenditure, as in budget
 * monitoring.
 */
export const headAccount = (
  { kinds }: Pick<TrialBalanceState, 'kinds'>,
  year: FinancialYear,
  head: string,
): AccountName => {
  const kind = kinds.get(year)?.get(head) ?? kinds.get(previousFinancialYear(year))?.get(head)
  return headAccounts[kind ?? 'expenditure']
}

/** The amounts of heads as legs of their accounts. */
export const legsOfHeads = (state: TrialBalanceState): readonly Leg[] =>
  [...state.heads].flatMap(([year, heads]) =>
    [...heads].flatMap(([head, { debit, credit }]) => {
      const account = headAccount(state, year, head)
      return [debit, negatePence(credit)]
        .filter((amount) => amount !== 0n)
        .map((amount): Leg => ({ book: 'budget', scope: year, account, amount }))
    }),
  )
