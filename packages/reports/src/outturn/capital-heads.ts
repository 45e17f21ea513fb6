import { BudgetApproved, BudgetLinesDrafted, type BudgetLineWire } from '@coflyfr/budget/events'
import type { FinancialYear } from '@coflyfr/core'
import type { BudgetMonitoringEvent } from '../budget-monitoring/events.ts'
import { headKey } from '../budget-monitoring/state.ts'

/**
 * Heads of capital by year and by the part of the budget in which they were drafted; drafting a part again replaces it.
 */
export type CapitalHeads = Map<FinancialYear, Map<number, readonly string[]>>

/** The part number of a budget that was approved in one piece. */
const wholeBudget = 0

const capitalOf = (lines: readonly BudgetLineWire[]): readonly string[] =>
  lines
    .filter(({ fund }) => fund === 'capital')
    .map(({ costCentre, subjective }) => headKey(costCentre, subjective))

/** Folds which heads are capital, because a year end carries forward only revenue. */
export const foldCapital = (capital: CapitalHeads, event: BudgetMonitoringEvent): void => {
  if (event.type === BudgetApproved.type && !event.data.fromDraft) {
    const { financialYear, lines } = event.data
    capital.set(financialYear, new Map([[wholeBudget, capitalOf(lines)]]))
  }
  if (event.type === BudgetLinesDrafted.type) {
    const { financialYear, part, lines } = event.data
    const parts = capital.get(financialYear) ?? new Map<number, readonly string[]>()
    parts.set(part, capitalOf(lines))
    capital.set(financialYear, parts)
  }
}
