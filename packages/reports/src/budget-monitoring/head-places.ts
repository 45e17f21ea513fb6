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

/** Of which kind a head is: as its budget says, else as the chart does, else an expenditure. */
export const kindOf = (
  { chart }: BudgetMonitoringState,
  line: Line | undefined,
  subjective: string,
): Kind => line?.kind ?? chart.subjectives.get(subjective)?.kind ?? 'expenditure'

const budgetLineOf = (
  years: readonly (YearBudget | undefined)[],
  costCentre: string,
  subjective: string,
): Line | undefined => {
  const key = headKey(costCentre, subjective)
  for (const year of years) {
    const line = year?.lines.get(key)
    if (line !== undefined && line.kind !== null) return line
  }
  return undefined
}

/** The line that names a head: this year's budget before last year's, for what is spent on this year and budgeted in neither. */
export const namingLine = (
  budget: YearBudget,
  last: YearBudget | undefined,
  costCentre: string,
  subjective: string,
): Line | undefined =>
  budgetLineOf([budget, last], costCentre, subjective) ??
  budget.lines.get(headKey(costCentre, subjective))

/** Of which kind a head of a year is. */
export const headKind = (
  state: BudgetMonitoringState,
  year: FinancialYear,
  { costCentre, subjective }: { readonly costCentre: string; readonly subjective: string },
): Kind => {
  const budget = state.years.get(year)
  const last = state.years.get(previousFinancialYear(year))
  const line = budget === undefined ? undefined : namingLine(budget, last, costCentre, subjective)
  return kindOf(state, line, subjective)
}

/** Where a head of a year stands. */
export const headDimensions = (
  state: BudgetMonitoringState,
  year: FinancialYear,
  { costCentre, subjective }: { readonly costCentre: string; readonly subjective: string },
): Dimensions | null => {
  const budget = state.years.get(year)
  if (budget === undefined) return null
  const last = state.years.get(previousFinancialYear(year))
  const line = namingLine(budget, last, costCentre, subjective)
  const { directorate, service } = dimensionsNow(state, line, costCentre)
  return { directorate, service, costCentre, subjective }
}

/** The directorate of a service that nothing is budgeted in, as the chart of accounts has it. */
export const directorateOf = ({ chart }: BudgetMonitoringState, service: string): string =>
  [...chart.costCentres.values()].find((mapped) => mapped.service === service)?.directorate ??
  unbudgeted
