import type { FinancialYear, PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'

/** How far a reduction had come on a day. */
export interface Progress {
  readonly on: PlainDate
  readonly achieved: Pence
  /** Expected by the year end; null where nobody said. */
  readonly projected: Pence | null
  readonly rag: 'blue' | 'green' | 'amber' | 'red'
  readonly reason: string | null
  readonly mitigation: string | null
}

/** An approved cut. */
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

/** Everything that the report needs of the log. */
export interface SavingsState {
  /** By year and reference; see {@link reductionKey}. */
  readonly reductions: Map<string, Reduction>
  /** Years with a budget: one without reductions of its own still lists those of earlier years. */
  readonly budgets: Set<FinancialYear>
}

/** A reduction's place among those of all years, which is also the key of its row. */
export const reductionKey = (reduction: {
  readonly financialYear: string
  readonly reference: string
}): string => `${reduction.financialYear}/${reduction.reference}`
