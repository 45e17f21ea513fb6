import { budgetEvents } from '@coflyfr/budget/events'
import { lastPeriodOf } from '../periods/period-sums.ts'
import type { Report, ReportParameters, Row } from '../report.ts'
import { rowName } from '../row-name.ts'
import { budgetMonitoringAdding } from './adding.ts'
import { budgetMonitoringColumns } from './columns.ts'
import { dimensionsOf } from './dimensions.ts'
import type { BudgetMonitoringEvent } from './events.ts'
import { budgetMonitoringProjection } from './project.ts'
import { renderBudgetMonitoring } from './render.ts'
import { budgetMonitoringRowsTouched } from './rows-touched.ts'
import type { BudgetMonitoringState } from './state.ts'
import { budgetMonitoringSummed } from './summed.ts'

const rowKey = (row: Row, { by, view }: ReportParameters): string =>
  rowName(
    [...dimensionsOf(by), ...(view === 'gross' ? ['measure'] : [])].map((field) => row[field]),
  )

/**
 * Budget monitoring of one year at the level asked for: from original to revised budget with what is pending,
 * committed, spent and projected; or the month and the year to date beside last year; or gross expenditure, gross
 * income and net.
 */
export const budgetMonitoringReport: Report<BudgetMonitoringState, BudgetMonitoringEvent> = {
  name: 'budget-monitoring',
  title: { en: 'Budget monitoring', cy: 'Monitro’r gyllideb' },
  catalogue: budgetEvents,
  projection: budgetMonitoringProjection,
  takes: ['year', 'by', 'period', 'view', 'thresholds', 'sign', 'unit'],
  columns: budgetMonitoringColumns,
  rowKey,
  rowsTouched: budgetMonitoringRowsTouched,
  adding: budgetMonitoringAdding,
  summed: budgetMonitoringSummed,
  years: { scope: 'one', held: ({ years }) => [...years.keys()].sort() },
  latestPeriod: ({ years }, asked) => {
    const known = years.get(asked.year)
    return known === undefined ? null : lastPeriodOf(known.actuals, asked)
  },
  render: renderBudgetMonitoring,
}
