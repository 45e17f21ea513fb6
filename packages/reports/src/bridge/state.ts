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

/** One document that moved the budget, with what it moved of each head. */
export interface Movement {
  readonly step: Step
  /** Null for the original budget, which has none. */
  readonly reference: string | null
  /** The reserve that the money came from or went to, and to which the reference belongs; null if there was none. */
  readonly reserve: string | null
  /** The day of its latest event. */
  readonly on: PlainDate
  /** By head; see `headKey`. */
  readonly heads: Map<string, Pence>
}

/** A reserve, and a reference of its own. */
export interface Fund {
  readonly reserve: string
  readonly reference: string
}

/** The movements of each year by reference, beside the budget that they come to. */
export interface BridgeState {
  readonly monitoring: BudgetMonitoringState
  readonly movements: Map<FinancialYear, Map<string, Movement>>
  readonly reserveNames: Map<string, string>
}
