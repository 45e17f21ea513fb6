import type { FinancialYear } from '@coflyfr/core'
import { type Pence, zeroPence } from '@coflyfr/money'
import { rowName } from '../row-name.ts'

/** What can happen to the amount of a commitment, in the order of the columns. */
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

/** Everything that the report needs from the log. */
export interface CommitmentsState {
  /** By year, service and reference; see {@link commitmentKey}. */
  readonly commitments: Map<string, Commitment>
  /** Years with a budget; they may have no commitments yet. */
  readonly budgets: Set<FinancialYear>
}

/** The key of a commitment in the state and of its row. */
export const commitmentKey = (commitment: {
  readonly financialYear: string
  readonly service: string
  readonly reference: string
}): string => rowName([commitment.financialYear, commitment.service, commitment.reference])

/** Amounts of zero in every column. */
export const noCommitmentAmounts = (): Record<CommitmentColumn, Pence> => ({
  broughtIn: zeroPence,
  raised: zeroPence,
  invoiced: zeroPence,
  released: zeroPence,
  carried: zeroPence,
})
