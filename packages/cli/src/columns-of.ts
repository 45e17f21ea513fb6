import { type MoneyColumns, moneyColumns, type ReportSource } from '@coflyfr/reports'

/** The columns of an open ledger; nothing is read before a report asks for them. Commands that print no report load none of it. */
export const columnsOf = ({ store, checkpointAt }: ReportSource): MoneyColumns =>
  moneyColumns({ store, rootAt: (size) => checkpointAt(size)?.root ?? '' })
