import { formatPounds, type Pence, percentOf, subtractPence, sumPence } from '@coflyfr/money'
import type { Row } from '../report.ts'
import { actualOf, revisedOf } from './figures.ts'
import type { MonitoredLine, PriorYear } from './monitored-line.ts'

const priorSum = (lines: readonly MonitoredLine[], figure: keyof PriorYear): Pence | null => {
  const priors = lines.map(({ prior }) => prior).filter((prior) => prior !== null)
  return priors.length === 0 ? null : sumPence(priors.map((prior) => prior[figure]))
}

const poundsOrNull = (amount: Pence | null): string | null =>
  amount === null ? null : formatPounds(amount)

/** The actuals of the month and of the year to date, against the full year's budget and last year. */
export const periodFigures = (lines: readonly MonitoredLine[]): Row => {
  const budget = revisedOf(lines)
  const yearToDate = actualOf(lines)
  return {
    month: formatPounds(sumPence(lines.map(({ month }) => month))),
    yearToDate: formatPounds(yearToDate),
    revisedBudget: formatPounds(budget),
    remaining: formatPounds(subtractPence(budget, yearToDate)),
    percentSpent: percentOf(yearToDate, budget, 1, 'half-away-from-zero'),
    priorYearToDate: poundsOrNull(priorSum(lines, 'toDate')),
    priorYearOutturn: poundsOrNull(priorSum(lines, 'outturn')),
  }
}
