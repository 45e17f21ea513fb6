import type { FinancialYear } from '@coflyfr/core'
import { type Pence, zeroPence } from '@coflyfr/money'

/** What happens to the amount of a commitment, in the order in which it is printed. */
export const commitmentColumns = ['broughtIn', 'raised', 'invoiced', 'released', 'carried'] as const

/** One of {@link commitmentColumns}. */
export type CommitmentColumn = (typeof commitmentColumns)[number]

/** One order or placement in one year. */
export interface Commitment {
  readonly financialYear: FinancialYear
  readonly service: string
  readonly reference: string
  readonly costCentre: string
  readonly subjective: string
  supplier: string | null
  description: string | null
  readonly amounts: Record<CommitmentColumn, Pence>
  isClosed: boolean
}

/** Everything that the report needs of the log. */
export interface CommitmentsState {
  /** By year, service and reference; see {@link commitmentKey}. */
  readonly commitments: Map<string, Commitment>
  /** Years with a budget, in which nothing may be committed yet. */
  readonly budgets: Set<FinancialYear>
}

/** A commitment's place among all, which is also the key of its row. */
export const commitmentKey = (commitment: {
  readonly financialYear: string
  readonly service: string
  readonly reference: string
}): string => `${commitment.financialYear}/${commitment.service}/${commitment.reference}`

/** A commitment of which nothing is known yet. */
export const noCommitmentAmounts = (): Record<CommitmentColumn, Pence> => ({
  broughtIn: zeroPence,
  raised: zeroPence,
  invoiced: zeroPence,
  released: zeroPence,
  carried: zeroPence,
})
