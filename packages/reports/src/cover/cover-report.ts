import { budgetEvents } from '@coflyfr/budget/events'
import { dimensionColumns, revisedBudget, varianceColumns } from '../budget-monitoring/columns.ts'
import type { BudgetMonitoringEvent } from '../budget-monitoring/events.ts'
import { budgetMonitoringProjection } from '../budget-monitoring/project.ts'
import { budgetMonitoringRowsTouched } from '../budget-monitoring/rows-touched.ts'
import type { BudgetMonitoringState } from '../budget-monitoring/state.ts'
import { budgetMonitoringSummed } from '../budget-monitoring/summed.ts'
import type { Column, Report } from '../report.ts'
import { rowName } from '../row-name.ts'
import { latestForecastPeriod } from './quarters.ts'
import { renderCover } from './render.ts'

const columns: readonly Column[] = [
  ...dimensionColumns('directorate'),
  revisedBudget,
  ...varianceColumns,
  {
    field: 'previousProjected',
    label: { en: 'Previous quarter’s projection', cy: 'Rhagamcan y chwarter blaenorol' },
    kind: 'money',
  },
  {
    field: 'previousVariance',
    label: { en: 'Previous quarter’s variance', cy: 'Amrywiant y chwarter blaenorol' },
    kind: 'money',
  },
  { field: 'movement', label: { en: 'Movement', cy: 'Newid' }, kind: 'money' },
]

/**
 * Table 1 of a report to Cabinet: budget, projection and variance by directorate and for the council, beside those of
 * the last quarter and the movement since (DOMAIN §7). It is budget monitoring as seen from two periods, and shares its
 * state.
 */
export const coverReport: Report<BudgetMonitoringState, BudgetMonitoringEvent> = {
  name: 'cover',
  title: { en: 'Budget summary for Cabinet', cy: 'Crynodeb o’r gyllideb i’r Cabinet' },
  catalogue: budgetEvents,
  projection: budgetMonitoringProjection,
  takes: ['year', 'period', 'thresholds', 'sign', 'unit'],
  columns: () => columns,
  rowKey: ({ directorate }) => rowName([directorate]),
  rowsTouched: (state, event, parameters) =>
    budgetMonitoringRowsTouched(state, event, {
      ...parameters,
      by: 'directorate',
      view: 'revised',
    }),
  // The report shows no actuals, so postings add nothing.
  adding: { covers: ({ type }) => type === 'ActualsImported', additions: () => new Map() },
  summed: { ...budgetMonitoringSummed, undated: [] },
  years: { scope: 'one', held: ({ years }) => [...years.keys()].sort() },
  latestPeriod: ({ years }, { year }) => {
    const known = years.get(year)
    return known === undefined ? null : latestForecastPeriod(known)
  },
  render: renderCover,
}
