import type { Head } from '../event.ts'
import { headKey, headOf } from '../rules/heads.ts'
import { yearBefore } from '../text/dates.ts'
import {
  type BudgetFigures,
  revisedColumns,
  type SumColumn,
  sumColumns,
  type YearFigures,
} from './budget-figures.ts'
import type { Asked, Ground } from './report.ts'

/** A line of the budget report: a head, or a line that was added for a forecast of several heads. */
export interface ReportLine extends Head {
  readonly directorate: string
  readonly service: string
  /** The service that the approved budget has the head under. */
  readonly serviceApproved: string | null
  readonly sums: Readonly<Record<SumColumn, bigint>>
  readonly actual: bigint
  readonly revised: bigint
  readonly isBudgeted: boolean
  readonly projection: { readonly amount: bigint; readonly period: string } | null
}

/** Sums of zero. */
export const noSums: Readonly<Record<SumColumn, bigint>> = {
  originalBudget: 0n,
  virements: 0n,
  technicalAdjustments: 0n,
  grants: 0n,
  supplementaryEstimates: 0n,
  reserveFunding: 0n,
  carriedIn: 0n,
  pendingVirements: 0n,
  committed: 0n,
}

const keysOf = (figures: YearFigures, year: string, asked: Asked): ReadonlySet<string> => {
  const keys = new Set<string>(figures.lines.keys())
  for (const sums of figures.sums.values()) for (const key of sums.keys()) keys.add(key)
  for (const key of figures.actuals.heads())
    if (figures.actuals.upTo(key, year, asked) !== 0n) keys.add(key)
  for (const byPeriod of figures.forecasts.values())
    for (const [of, { data }] of byPeriod) {
      const { costCentre, subjective } = data
      const isAsked = asked.period === null || of <= asked.period
      if (isAsked && costCentre !== null && subjective !== null) keys.add(headKey(data))
    }
  return keys
}

/** The lines of a year's report, before forecasts are put on them. */
export const reportLines = (
  ground: Ground,
  figures: BudgetFigures,
  year: string,
  asked: Asked,
): readonly ReportLine[] => {
  const own = figures.known(year)
  const last = figures.known(yearBefore(year))
  if (own === undefined) return []
  return [...keysOf(own, year, asked)].map((key) => {
    const head = headOf(key)
    const approved = own.lines.get(key) ?? last?.lines.get(key)
    const place = ground.chart().get(head.costCentre) ?? approved
    const sums = { ...noSums }
    for (const column of sumColumns) sums[column] = own.sums.get(column)?.get(key) ?? 0n
    return {
      ...head,
      directorate: place?.directorate ?? 'unbudgeted',
      service: place?.service ?? 'unbudgeted',
      serviceApproved: approved?.service ?? null,
      sums,
      actual: own.actuals.upTo(key, year, asked),
      revised: revisedColumns.reduce((sum, column) => sum + sums[column], 0n),
      isBudgeted: own.lines.has(key),
      projection: null,
    }
  })
}

/** What came when no period was open any more stands in lines of their own, in no service. */
export const linesAfterClose = (
  figures: BudgetFigures,
  year: string,
  { period }: Asked,
): readonly ReportLine[] =>
  [...(figures.known(year)?.actuals.afterClose(period) ?? [])].map(([key, actual]) => ({
    ...headOf(key),
    directorate: 'after close',
    service: 'after close',
    serviceApproved: null,
    sums: noSums,
    actual,
    revised: 0n,
    isBudgeted: true,
    projection: null,
  }))
