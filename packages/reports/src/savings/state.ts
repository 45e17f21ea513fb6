import type { FinancialYear, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import { rowName } from '../row-name.ts'

/** What was reported on a reduction on a day. */
export interface Progress {
  readonly on: PlainDate
  readonly achieved: Pence
  /** Expected by the year end; null if not stated. */
  readonly projected: Pence | null
  readonly rag: 'blue' | 'green' | 'amber' | 'red'
  readonly reason: string | null
  readonly mitigation: string | null
}

/** An approved reduction of the budget. */
export interface Reduction {
  readonly financialYear: FinancialYear
  readonly reference: string
  readonly description: string
  readonly directorate: string
  readonly service: string | null
  readonly target: Pence
  readonly owner: string | null
  /** In the order of the log. */
  readonly progress: readonly Progress[]
  readonly removed: { readonly on: PlainDate; readonly reason: string } | null
}

/** Everything that the report needs from the log. */
export interface SavingsState {
  /** By year and reference; see {@link reductionKey}. */
  readonly reductions: Map<string, Reduction>
  /** Years with a budget; even without reductions of its own, a year lists those of earlier years. */
  readonly budgets: Set<FinancialYear>
}

/** The key of a reduction in the state and of its row. */
export const reductionKey = (reduction: {
  readonly financialYear: string
  readonly reference: string
}): string => rowName([reduction.financialYear, reduction.reference])
