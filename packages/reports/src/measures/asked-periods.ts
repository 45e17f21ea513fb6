import { financialYearOf, type PlainDate } from '@coflyfr/core'
import { readingPeriodDays } from '@coflyfr/outcomes/events'
import type { ReportParameters } from '../report.ts'

/**
 * The periods to compute measures for, published or not: the period asked for, else the year asked for, else the
 * current year.
 */
export const askedPeriods = (
  { readingPeriod, year }: Pick<ReportParameters, 'readingPeriod' | 'year'>,
  day: PlainDate | null,
): readonly string[] =>
  day === null
    ? []
    : [readingPeriod ?? year ?? financialYearOf(day)].filter(
        (period) => readingPeriodDays(period).from <= day,
      )

/** Whether readings of a period are asked for. */
export const isAskedPeriod = (
  period: string,
  { readingPeriod, year }: Pick<ReportParameters, 'readingPeriod' | 'year'>,
): boolean =>
  readingPeriod === null ? year === null || period.startsWith(year) : period === readingPeriod
