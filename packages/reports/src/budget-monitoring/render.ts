import type { RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { dimensionsOfGroup, groupsOf } from './dimensions.ts'
import { revisedRow } from './figures.ts'
import type { MonitoredLine } from './monitored-line.ts'
import { type MonitoredLines, monitoredLines, nothingMonitored } from './monitored-lines.ts'
import { monitoringNotes } from './notes.ts'
import { grossNotes, grossRows, grossTotals } from './render-gross.ts'
import { periodFigures } from './render-period.ts'
import type { BudgetMonitoringState } from './state.ts'

const rowOf = (named: Row, lines: readonly MonitoredLine[], parameters: ReportParameters): Row =>
  parameters.view === 'period'
    ? { ...named, ...periodFigures(lines) }
    : revisedRow(named, lines, parameters)

const monitored = (
  state: BudgetMonitoringState,
  { parameters: { year, period, at, view }, seenFrom }: RenderContext,
): MonitoredLines => {
  if (year === null) return nothingMonitored
  const withPrior = view === 'period'
  const month = withPrior ? seenFrom : null
  return monitoredLines(state, { year, period, month, asOf: at.asOf, withPrior })
}

/** Totals hold only figures. */
const totalsOf = ({ rag: _rag, ...totals }: Row): Row => totals

/** The lines of one year, summed to the level asked for, in the order of their names. */
export const renderBudgetMonitoring = (
  state: BudgetMonitoringState,
  context: RenderContext,
): ReportBody => {
  const { parameters } = context
  const found = monitored(state, context)
  const { lines } = found
  const groups = groupsOf(lines, parameters.by)
  const notes = monitoringNotes(found, parameters)
  if (parameters.view === 'gross') {
    return {
      rows: groups.flatMap((group) => grossRows(group, parameters)),
      totals: totalsOf(grossTotals(lines, parameters)),
      notes: [...notes, ...grossNotes(lines)],
    }
  }
  return {
    rows: groups.map((group) => rowOf(dimensionsOfGroup(group, parameters.by), group, parameters)),
    totals: totalsOf(rowOf({}, lines, parameters)),
    notes,
  }
}
