import type { BudgetApproved, BudgetLinesDrafted, BudgetLineWire } from '@coflyfr/budget/events'
import type { EventOf, FinancialYear } from '@coflyfr/core'
import { type Pence, penceOfPounds, sumPence } from '@coflyfr/money'

/** The approved net revenue budget of each year, against which the general reserve is tested. */
export interface NetBudgets {
  readonly approved: Map<FinancialYear, Pence>
  /** The net of each part that is drafted and not approved yet, by year and part. */
  readonly drafted: Map<FinancialYear, Map<number, Pence>>
}

const netOf = (lines: readonly BudgetLineWire[]): Pence =>
  sumPence(
    lines.filter(({ fund }) => fund === 'revenue').map(({ amount }) => penceOfPounds(amount)),
  )

/** Keeps the net of a drafted part. */
export const foldDrafted = (
  { drafted }: NetBudgets,
  { data }: EventOf<typeof BudgetLinesDrafted>,
): void => {
  const ofYear = drafted.get(data.financialYear) ?? new Map<number, Pence>()
  drafted.set(data.financialYear, ofYear.set(data.part, netOf(data.lines)))
}

/** Takes the budget that Council approved. */
export const foldApprovedBudget = (
  { approved, drafted }: NetBudgets,
  { data }: EventOf<typeof BudgetApproved>,
): void => {
  const { financialYear, fromDraft, lines } = data
  const parts = sumPence(drafted.get(financialYear)?.values() ?? [])
  approved.set(financialYear, fromDraft ? parts : netOf(lines))
  drafted.delete(financialYear)
}
