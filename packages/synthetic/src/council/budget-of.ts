import type { FinancialYear } from '@coflyfr/core'
import { type Pence, pence } from '@coflyfr/money'
import { type CouncilHead, councilHeads } from './heads.ts'

/** A head with what the budget of a year gives it. */
export interface BudgetedHead extends CouncilHead {
  readonly amount: Pence
}

/** Budgets grow by this share of a thousand each year. */
const growthPerMille = 45n

const weights = councilHeads.reduce((sum, { weight }) => sum + weight, 0n)

/** The budget of the year that comes `after` years after the first; heads have whole pounds. */
export const budgetOf = (netBudget: Pence, after: number): readonly BudgetedHead[] => {
  let total: bigint = netBudget
  for (let year = 0; year < after; year += 1) total += (total * growthPerMille) / 1_000n
  return councilHeads.map((head) => {
    const pounds = (total * head.weight) / weights / 100n
    return { ...head, amount: pence(pounds * 100n) }
  })
}

/** A year of the council with its budget and the days that it has. */
export interface CouncilYear {
  readonly financialYear: FinancialYear
  readonly heads: readonly BudgetedHead[]
  readonly firstDay: number
  readonly lastDay: number
}
