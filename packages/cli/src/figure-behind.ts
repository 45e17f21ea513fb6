import { type ExplainedFigure, explainFigure } from '@coflyfr/audit'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { ReportFlags } from './report-flag-definitions.ts'
import { type AskedReport, reportFault } from './report-flags.ts'
import type { Session } from './session.ts'
import { UsageFault } from './usage-fault.ts'

/** Options of the report that a figure stands in; figures are led back to events in pounds and pence. */
export type FigureFlags = Omit<ReportFlags, 'unit'>

/** Which figure of a report: a row as the report names it, or the end of its name, or `total`; and a field of it. */
export interface Cell {
  readonly row: string
  readonly column: string
}

/** The events, decisions and proofs behind one figure of a report, as it was asked for. */
export const figureBehind = async (
  { store, source }: Session,
  { report, parameters }: AskedReport,
  { row, column }: Cell,
): Promise<ExplainedFigure> => {
  const { name } = report
  const fields = report.columns(parameters).map(({ field }) => field)
  if (!fields.includes(column))
    throw new UsageFault(
      `The report ${name} has no column ${JSON.stringify(column)}: expected one of ${fields.join(', ')}`,
    )
  const figure = await explainFigure(store, report, parameters, { row, column })
  if (figure !== null) return figure
  const made = await report.make(source, parameters)
  if (isLeft(made)) throw reportFault(made.left)
  throw new UsageFault(
    `The report ${name} has no single row ${JSON.stringify(row)}: expected its key, the end of one row’s key (placements/agency), or total`,
  )
}
