import { formatPounds, type Pence, pence, subtractPence, sumPence } from '@coflyfr/money'
import type { ReportParameters, Row } from '../report.ts'
import type { MonitoredLine } from './monitored-line.ts'
import { countedProjection } from './projected.ts'
import { type AmountColumn, budgetColumns } from './state.ts'
import { varianceFields } from './variance.ts'

/** Sums a column of lines. */
export const columnTotal = (lines: readonly MonitoredLine[], column: AmountColumn): Pence =>
  sumPence(lines.map(({ amounts }) => amounts[column]))

/** The revised budget of lines. */
export const revisedOf = (lines: readonly MonitoredLine[]): Pence =>
  sumPence(lines.map(({ revised }) => revised))

/** The actuals of lines. */
export const actualOf = (lines: readonly MonitoredLine[]): Pence =>
  sumPence(lines.map(({ actual }) => actual))

/** What lines are expected to end at together: those that nobody foresees count at their budget; null where that is all. */
export const projectedOf = (lines: readonly MonitoredLine[]): Pence | null =>
  lines.some(({ projected }) => projected !== null) ? sumPence(lines.map(countedProjection)) : null

/** The figures of the revised budget, CONTRACT's fields. */
export const revisedFigures = (
  lines: readonly MonitoredLine[],
  parameters: ReportParameters,
): Row => {
  const parts = budgetColumns.map((column) => [column, columnTotal(lines, column)] as const)
  const revised = sumPence(parts.map(([, amount]) => amount))
  const pending = columnTotal(lines, 'pendingVirements')
  const committed = columnTotal(lines, 'committed')
  const actual = actualOf(lines)
  return {
    ...Object.fromEntries(parts.map(([column, amount]) => [column, formatPounds(amount)])),
    revisedBudget: formatPounds(revised),
    pendingVirements: formatPounds(pending),
    revisedIfApproved: formatPounds(pence(revised + pending)),
    committed: formatPounds(committed),
    actual: formatPounds(actual),
    available: formatPounds(subtractPence(subtractPence(revised, committed), actual)),
    ...varianceFields(projectedOf(lines), revised, parameters),
  }
}
