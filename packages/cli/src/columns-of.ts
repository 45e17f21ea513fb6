import {
  type CaseColumns,
  caseColumns,
  type MoneyColumns,
  moneyColumns,
  type ReportSource,
} from '@coflyfr/reports'

/** The columns that reports read instead of the log. */
export interface Columns {
  readonly columns: MoneyColumns
  readonly cases: CaseColumns
}

/** The columns of an open ledger; nothing is read before a report asks for them. Commands that print no report load none of it. */
export const columnsOf = ({ store, checkpointAt }: ReportSource): Columns => {
  const ground = { store, rootAt: (size: number) => checkpointAt(size)?.root ?? '' }
  return { columns: moneyColumns(ground), cases: caseColumns(ground) }
}
