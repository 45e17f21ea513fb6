import type { FinancialYear, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { BudgetMonitoringState } from '../budget-monitoring/state.ts'

/** What moves a budget, in the order of the columns of budget monitoring. */
export const steps = [
  'original budget',
  'virement',
  'technical adjustment',
  'grant',
  'supplementary estimate',
  'reserve funding',
  'carried in',
] as const

/** One of {@link steps}. */
export type Step = (typeof steps)[number]

/** One document that moved the budget, with the amount at each head. */
export interface Movement {
  readonly step: Step
  /** Null for the original budget. */
  readonly reference: string | null
  /** The reserve that gave or received the money and issued the reference; null if no reserve was involved. */
  readonly reserve: string | null
  /** The day of its latest event. */
  readonly on: PlainDate
  /** By head; see `headKey`. */
  readonly heads: Map<string, Pence>
}

/** A reserve and a reference within it. */
export interface Fund {
  readonly reserve: string
  readonly reference: string
}

/** The movements of each year by key, beside the budgets that they should add up to. */
export interface BridgeState {
  readonly monitoring: BudgetMonitoringState
  readonly movements: Map<FinancialYear, Map<string, Movement>>
  readonly reserveNames: Map<string, string>
}
