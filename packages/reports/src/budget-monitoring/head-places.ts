import { type FinancialYear, previousFinancialYear } from '@coflyfr/core'
import type { Kind } from './chart.ts'
import type { Dimensions } from './dimensions.ts'
import { unbudgeted } from './post.ts'
import { type BudgetMonitoringState, headKey, type Line, type YearBudget } from './state.ts'

/** The dimensions of a head now: the chart of accounts before what the budget said. */
export const dimensionsNow = (
  { chart }: BudgetMonitoringState,
  line: Line | undefined,
  costCentre: string,
): { readonly directorate: string; readonly service: string } =>
  chart.costCentres.get(costCentre) ?? line ?? { directorate: unbudgeted, service: unbudgeted }

/** The kind of a head: from its budget, else from the chart, else expenditure. */
export const kindOf = (
  { chart }: BudgetMonitoringState,
  line: Line | undefined,
  subjective: string,
): Kind => line?.kind ?? chart.subjectives.get(subjective)?.kind ?? 'expenditure'

const isBudgeted = (line: Line | undefined): boolean => line !== undefined && line.kind !== null

/**
 * The line that names a head, given by its `headKey`: this year's budget before last year's, for what is spent on this year and
 * budgeted in neither.
 */
export const namingLine = (
  budget: YearBudget,
  last: YearBudget | undefined,
  head: string,
): Line | undefined => {
  const own = budget.lines.get(head)
  if (isBudgeted(own)) return own
  const before = last?.lines.get(head)
  return isBudgeted(before) ? before : own
}

/** The kind of a head of a year. */
export const headKind = (
  state: BudgetMonitoringState,
  year: FinancialYear,
  { costCentre, subjective }: { readonly costCentre: string; readonly subjective: string },
): Kind => {
  const budget = state.years.get(year)
  const last = state.years.get(previousFinancialYear(year))
  const head = headKey(costCentre, subjective)
  const line = budget === undefined ? undefined : namingLine(budget, last, head)
  return kindOf(state, line, subjective)
}

/** The dimensions of a head of a year. */
export const headDimensions = (
  state: BudgetMonitoringState,
  year: FinancialYear,
  { costCentre, subjective }: { readonly costCentre: string; readonly subjective: string },
): Dimensions | null => {
  const budget = state.years.get(year)
  if (budget === undefined) return null
  const last = state.years.get(previousFinancialYear(year))
  const line = namingLine(budget, last, headKey(costCentre, subjective))
  const { directorate, service } = dimensionsNow(state, line, costCentre)
  return { directorate, service, costCentre, subjective }
}

/** The directorate of a service that nothing is budgeted in, as the chart of accounts has it. */
export const directorateOf = ({ chart }: BudgetMonitoringState, service: string): string =>
  [...chart.costCentres.values()].find((mapped) => mapped.service === service)?.directorate ??
  unbudgeted
