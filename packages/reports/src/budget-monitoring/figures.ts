import { formatPounds, type Pence, pence, subtractPence, sumPence, zeroPence } from '@coflyfr/money'
import type { ReportParameters, Row } from '../report.ts'
import type { MonitoredLine } from './monitored-line.ts'
import { countedProjection } from './projected.ts'
import type { AmountColumn, BudgetColumn } from './state.ts'
import { varianceFields } from './variance.ts'

/** Sums an amount over lines. Most rows have a single line, so that its amount is the sum. */
const sumOf = (
  lines: readonly MonitoredLine[],
  amountOf: (line: MonitoredLine) => Pence,
): Pence => {
  const first = lines[0]
  if (first !== undefined && lines.length === 1) return amountOf(first)
  let total: bigint = zeroPence
  for (const line of lines) total += amountOf(line)
  return pence(total)
}

/** Sums a column of lines. */
export const columnTotal = (lines: readonly MonitoredLine[], column: AmountColumn): Pence =>
  sumOf(lines, ({ amounts }) => amounts[column])

/** The revised budget of lines. */
export const revisedOf = (lines: readonly MonitoredLine[]): Pence =>
  sumOf(lines, ({ revised }) => revised)

/** The actuals of lines. */
export const actualOf = (lines: readonly MonitoredLine[]): Pence =>
  sumOf(lines, ({ actual }) => actual)

/**
 * The projected outturn of lines together; a line without a forecast counts at its budget. Null if none has a forecast.
 */
export const projectedOf = (lines: readonly MonitoredLine[]): Pence | null =>
  lines.some(({ projected }) => projected !== null) ? sumPence(lines.map(countedProjection)) : null

/** A row of the revised budget: the fields that name it, then the figures of CONTRACT. */
export const revisedRow = (
  named: Row,
  lines: readonly MonitoredLine[],
  parameters: ReportParameters,
): Row => {
  const text = (column: BudgetColumn): string => formatPounds(columnTotal(lines, column))
  const revised = revisedOf(lines)
  const pending = sumOf(lines, ({ pendingVirements }) => pendingVirements)
  const committed = columnTotal(lines, 'committed')
  const actual = actualOf(lines)
  const { projectedOutturn, variance, variancePercent, rag } = varianceFields(
    projectedOf(lines),
    revised,
    parameters,
  )
  // Field by field: rows are made by the thousand, and an object literal is the fastest way to make one.
  return {
    ...named,
    originalBudget: text('originalBudget'),
    virements: text('virements'),
    technicalAdjustments: text('technicalAdjustments'),
    grants: text('grants'),
    supplementaryEstimates: text('supplementaryEstimates'),
    reserveFunding: text('reserveFunding'),
    carriedIn: text('carriedIn'),
    revisedBudget: formatPounds(revised),
    pendingVirements: formatPounds(pending),
    revisedIfApproved: formatPounds(pence(revised + pending)),
    committed: formatPounds(committed),
    actual: formatPounds(actual),
    available: formatPounds(subtractPence(subtractPence(revised, committed), actual)),
    projectedOutturn,
    variance,
    variancePercent,
    rag,
  }
}
