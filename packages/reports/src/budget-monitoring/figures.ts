import { formatPounds, type Pence, pence, subtractPence, sumPence, zeroPence } from '@coflyfr/money'
import type { ReportParameters, Row } from '../report.ts'
import type { MonitoredLine } from './monitored-line.ts'
import { countedProjection } from './projected.ts'
import { type AmountColumn, type BudgetColumn, budgetColumns } from './state.ts'
import { varianceFields } from './variance.ts'

/** Sums a column of lines. */
export const columnTotal = (lines: readonly MonitoredLine[], column: AmountColumn): Pence => {
  let total: bigint = zeroPence
  for (const { amounts } of lines) total += amounts[column]
  return pence(total)
}

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
  const text = (column: BudgetColumn): string => formatPounds(columnTotal(lines, column))
  // Named one by one: rows are made by the thousand, and this is the quickest way to make an object.
  const parts = {
    originalBudget: text('originalBudget'),
    virements: text('virements'),
    technicalAdjustments: text('technicalAdjustments'),
    grants: text('grants'),
    supplementaryEstimates: text('supplementaryEstimates'),
    reserveFunding: text('reserveFunding'),
    carriedIn: text('carriedIn'),
  } satisfies Record<BudgetColumn, string>
  let sum: bigint = zeroPence
  for (const column of budgetColumns) for (const { amounts } of lines) sum += amounts[column]
  const revised = pence(sum)
  const pending = sumPence(lines.map(({ pendingVirements }) => pendingVirements))
  const committed = columnTotal(lines, 'committed')
  const actual = actualOf(lines)
  return {
    ...parts,
    revisedBudget: formatPounds(revised),
    pendingVirements: formatPounds(pending),
    revisedIfApproved: formatPounds(pence(revised + pending)),
    committed: formatPounds(committed),
    actual: formatPounds(actual),
    available: formatPounds(subtractPence(subtractPence(revised, committed), actual)),
    ...varianceFields(projectedOf(lines), revised, parameters),
  }
}
