import { type FinancialYear, previousFinancialYear } from '@coflyfr/core'
import type { Kind } from './chart.ts'
import type { Dimensions } from './dimensions.ts'
import { unbudgeted } from './post.ts'
import { type BudgetMonitoringState, headKey, type Line, type YearBudget } from './state.ts'

/** The directorate and service of a head now: the chart of accounts goes before the budget. */
export const dimensionsNow = (
  { chart }: BudgetMonitoringState,
  line: Line | undefined,
  costCentre: string,
): { readonly directorate: string; readonly service: string } =>
  chart.costCentres.get(costCentre) ?? line ?? { directorate: unbudgeted, service: unbudgeted }

/** Whether a head is expenditure or income: as its budget says, else as the chart says, else expenditure. */
export const kindOf = (
  { chart }: BudgetMonitoringState,
  line: Line | undefined,
  subjective: string,
): Kind => line?.kind ?? chart.subjectives.get(subjective)?.kind ?? 'expenditure'

const isBudgeted = (line: Line | undefined): boolean => line !== undefined && line.kind !== null

/**
 * The line that gives a head its names; `head` is its `headKey`. This year's budget goes before last year's. If neither
 * budgeted for the head, it is the line that a movement of this year opened, if any.
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

/** Whether a head is expenditure or income in a year. */
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

/** The dimensions of a head in a year; null if the ledger holds nothing of the year. */
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

/** The directorate that the chart of accounts gives a service in which nothing is budgeted. */
export const directorateOf = ({ chart }: BudgetMonitoringState, service: string): string =>
  [...chart.costCentres.values()].find((mapped) => mapped.service === service)?.directorate ??
  unbudgeted
