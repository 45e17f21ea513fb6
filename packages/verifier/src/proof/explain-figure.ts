import type { PlacedEvent } from '../event.ts'
import type { DerivedReport } from './derived-reports.ts'
import { cellOf, changeOf, FoldedReport, isSameCell } from './folded-report.ts'
import type { ReportParameters } from './report-parameters.ts'
import { askedAt, countsAt, settledYear } from './report-question.ts'

/** One event's part in a figure. */
export interface FigurePart {
  readonly position: number
  readonly stream: string
  readonly type: string
  readonly effectiveOn: string
  readonly change: string | null
  readonly value: unknown
}

/** A figure as events lead to it. */
export interface ExplainedFigure {
  readonly value: unknown
  readonly parts: readonly FigurePart[]
}

/** Makes a figure from events, with what each of them did to it; or says in words why there is none. */
export const explainFigure = (
  derived: DerivedReport,
  events: readonly PlacedEvent[],
  parameters: ReportParameters,
  cell: { readonly row: string; readonly column: string },
): ExplainedFigure | string => {
  const column = derived.columns(parameters).find(({ field }) => field === cell.column)
  if (column === undefined) return `there is no column ${JSON.stringify(cell.column)}`
  const end = { asOf: parameters.at.asOf, position: parameters.at.knownAt }
  const counted = events.filter((event) => countsAt(derived, end, event))
  const whole = new FoldedReport(derived, counted)
  const year = settledYear(derived, whole.years(), parameters)
  if (year === undefined) return 'the events do not hold the year, or hold several'
  const asked = askedAt(derived, parameters, year, end, events)
  const cells = whole.cells(asked, parameters)
  if (!cells.has(cell.row)) return `there is no row ${JSON.stringify(cell.row)}`
  const report = new FoldedReport(derived)
  const parts: FigurePart[] = []
  let value: unknown = null
  for (const event of counted) {
    report.fold(event)
    const next = cellOf(report.cells(asked, parameters, cell.row), cell.row, column.field)
    if (isSameCell(value, next)) continue
    const change = changeOf(column, value, next)
    value = next
    const { position, stream, type, effectiveOn } = event
    // A row that appears with nothing has not changed.
    if (change !== '0.00') parts.push({ position, stream, type, effectiveOn, change, value })
  }
  return { value: cellOf(cells, cell.row, column.field), parts }
}
