import type { FinancialYear, Period } from '@coflyfr/core'
import { formatPounds, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import { dimensionsOfGroup, groupsOf } from '../budget-monitoring/dimensions.ts'
import { projectedOf, revisedOf } from '../budget-monitoring/figures.ts'
import type { MonitoredLine } from '../budget-monitoring/monitored-line.ts'
import { monitoredLines } from '../budget-monitoring/monitored-lines.ts'
import { monitoringNotes } from '../budget-monitoring/notes.ts'
import type { BudgetMonitoringState } from '../budget-monitoring/state.ts'
import { signed, varianceFields } from '../budget-monitoring/variance.ts'
import type { Note, RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { previousQuarterEnd } from './quarters.ts'

/** The projected outturn and variance of a directorate, as seen from one quarter. */
interface Foreseen {
  readonly projected: Pence
  readonly variance: Pence
}

const foreseenOf = (lines: readonly MonitoredLine[]): Foreseen | null => {
  const projected = projectedOf(lines)
  return projected === null
    ? null
    : { projected, variance: subtractPence(projected, revisedOf(lines)) }
}

/**
 * A directorate with a forecast at only one of the two points counts at its budget, and so without a variance, at the
 * other.
 */
const movementOf = (now: Foreseen | null, earlier: Foreseen | null): Pence | null =>
  now === null && earlier === null
    ? null
    : subtractPence(now?.variance ?? zeroPence, earlier?.variance ?? zeroPence)

const signedText = (amount: Pence | null, parameters: ReportParameters): string | null =>
  amount === null ? null : formatPounds(signed(amount, parameters))

const figuresOf = (
  lines: readonly MonitoredLine[],
  earlier: Foreseen | null,
  parameters: ReportParameters,
  isCompared: boolean,
): Row => {
  const budget = revisedOf(lines)
  return {
    revisedBudget: formatPounds(budget),
    ...varianceFields(projectedOf(lines), budget, parameters),
    previousProjected: earlier === null ? null : formatPounds(earlier.projected),
    previousVariance: signedText(earlier?.variance ?? null, parameters),
    movement: isCompared ? signedText(movementOf(foreseenOf(lines), earlier), parameters) : null,
  }
}

/** The lines as of the end of the last quarter: the budget by then, and the latest forecasts made by then. */
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
): ReadonlyMap<string, Foreseen | null> =>
  new Map(groupsOf(lines, 'directorate').map((group) => [group[0].directorate, foreseenOf(group)]))

const previousNote = (end: Period | null): Note =>
  end === null
    ? {
        en: 'There is no quarter before this one in the year',
        cy: 'Nid oes chwarter cyn hwn yn y flwyddyn',
      }
    : {
        en: `The previous quarter shows the forecasts made by ${end}, against the budget as it stood at the end of ${end}`,
        cy: `Y chwarter blaenorol yw’r hyn a ragwelwyd erbyn ${end}, yn erbyn y gyllideb fel yr oedd ar ddiwedd ${end}`,
      }

/**
 * Table 1 of a report to Cabinet: each directorate's budget, its projected outturn, and how far that moved since the
 * last quarter.
 */
export const renderCover = (
  state: BudgetMonitoringState,
  { parameters, seenFrom }: RenderContext,
): ReportBody => {
  const { year, at } = parameters
  if (year === null || !state.years.has(year)) return { rows: [], totals: {}, notes: [] }
  const found = monitoredLines(state, { year, period: parameters.period, asOf: at.asOf })
  const end = seenFrom === null ? null : previousQuarterEnd(seenFrom)
  const before = linesBefore(state, year, end, parameters)
  const earlier = earlierByDirectorate(before)
  const isCompared = projectedOf(found.lines) !== null && projectedOf(before) !== null
  const rows = groupsOf(found.lines, 'directorate').map((group) => ({
    ...dimensionsOfGroup(group, 'directorate'),
    ...figuresOf(group, earlier.get(group[0].directorate) ?? null, parameters, isCompared),
  }))
  const { rag: _rag, ...totals } = figuresOf(
    found.lines,
    foreseenOf(before),
    parameters,
    isCompared,
  )
  return { rows, totals, notes: [...monitoringNotes(found, parameters), previousNote(end)] }
}
