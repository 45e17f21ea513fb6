import { type ExplainedFigure, explainFigure } from '@coflyfr/audit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { cellFault } from './cell-fault.ts'
import type { ReportFlags } from './report-flag-definitions.ts'
import { type AskedReport, reportFault } from './report-flags.ts'
import type { Session } from './session.ts'

/** Options of the report that a figure stands in; figures are traced to events in pounds and pence. */
export type FigureFlags = Omit<ReportFlags, 'unit'>

/** Which figure of a report: a row as the report names it, or the end of its name, or `total`; and a field of it. */
export interface Cell {
  readonly row: string
  readonly column: string
}

/** The events, decisions and proofs behind one figure of a report, as it was asked for. */
export const figureBehind = async (
  { store }: Session,
  { report, parameters }: AskedReport,
  cell: Cell,
): Promise<ExplainedFigure> => {
  const explained = await explainFigure(store, report, parameters, cell)
  if (!isLeft(explained)) return explained.right
  const refusal = explained.left
  switch (refusal.tag) {
    case 'NoSuchColumn':
    case 'NoSuchRow':
      throw cellFault(report.name, refusal)
    default:
      throw reportFault(refusal)
  }
}
