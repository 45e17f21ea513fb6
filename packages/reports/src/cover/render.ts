import type { FinancialYear, Period } from '@coflyfr/core'
import { formatPounds, type Pence, subtractPence } from '@coflyfr/money'
import { dimensionsOfGroup, groupsOf } from '../budget-monitoring/dimensions.ts'
import { projectedOf, revisedOf } from '../budget-monitoring/figures.ts'
import type { MonitoredLine } from '../budget-monitoring/monitored-line.ts'
import { monitoredLines } from '../budget-monitoring/monitored-lines.ts'
import { monitoringNotes } from '../budget-monitoring/notes.ts'
import type { BudgetMonitoringState } from '../budget-monitoring/state.ts'
import { signed, varianceFields } from '../budget-monitoring/variance.ts'
import type { RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { latestForecastPeriod, previousQuarterEnd } from './quarters.ts'

/** What a directorate was expected to end at when the quarter before ended. */
interface Earlier {
  readonly projected: Pence
  readonly variance: Pence
}

const earlierOf = (lines: readonly MonitoredLine[]): Earlier | null => {
  const projected = projectedOf(lines)
  return projected === null
    ? null
    : { projected, variance: subtractPence(projected, revisedOf(lines)) }
}

const movementOf = (lines: readonly MonitoredLine[], earlier: Earlier | null): Pence | null => {
  const now = earlierOf(lines)
  return now === null || earlier === null ? null : subtractPence(now.variance, earlier.variance)
}

const signedText = (amount: Pence | null, parameters: ReportParameters): string | null =>
  amount === null ? null : formatPounds(signed(amount, parameters))

const figuresOf = (
  lines: readonly MonitoredLine[],
  earlier: Earlier | null,
  parameters: ReportParameters,
): Row => {
  const budget = revisedOf(lines)
  return {
    revisedBudget: formatPounds(budget),
    ...varianceFields(projectedOf(lines), budget, parameters),
    previousProjected: earlier === null ? null : formatPounds(earlier.projected),
    previousVariance: signedText(earlier?.variance ?? null, parameters),
    movement: signedText(movementOf(lines, earlier), parameters),
  }
}

/** The lines as the quarter before ended: its budget by then, and the latest forecasts made by then. */
const linesBefore = (
  state: BudgetMonitoringState,
  year: FinancialYear,
  end: Period | null,
  { at }: ReportParameters,
): readonly MonitoredLine[] =>
  end === null
    ? []
    : monitoredLines(state, { year, period: end, asOf: at.asOf, budgetUpTo: end }).lines

const earlierByDirectorate = (
  lines: readonly MonitoredLine[],
): ReadonlyMap<string, Earlier | null> =>
  new Map(groupsOf(lines, 'directorate').map((group) => [group[0].directorate, earlierOf(group)]))

const previousNote = (end: Period | null): string =>
  end === null
    ? 'There is no quarter before this one in the year'
    : `The previous quarter is what was foreseen by ${end}, against the budget as it stood at the end of ${end}`

/**
 * Table 1 of a report to Cabinet: each directorate's budget, what it is expected to end at, and how far that moved since
 * the quarter before.
 */
export const renderCover = (
  state: BudgetMonitoringState,
  { parameters }: RenderContext,
): ReportBody => {
  const { year, at } = parameters
  const budget = year === null ? undefined : state.years.get(year)
  if (year === null || budget === undefined) return { rows: [], totals: {}, notes: [] }
  const period = parameters.period ?? latestForecastPeriod(budget)
  const found = monitoredLines(state, { year, period: parameters.period, asOf: at.asOf })
  const end = period === null ? null : previousQuarterEnd(period)
  const before = linesBefore(state, year, end, parameters)
  const earlier = earlierByDirectorate(before)
  const rows = groupsOf(found.lines, 'directorate').map((group) => ({
    ...dimensionsOfGroup(group, 'directorate'),
    ...figuresOf(group, earlier.get(group[0].directorate) ?? null, parameters),
  }))
  const { rag: _rag, ...totals } = figuresOf(found.lines, earlierOf(before), parameters)
  return { rows, totals, notes: [...monitoringNotes(found, parameters), previousNote(end)] }
}
