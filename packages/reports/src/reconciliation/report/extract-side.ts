import {
  type FinancialYear,
  firstDayOfPeriod,
  lastDayOfPeriod,
  type Period,
  type PlainDate,
  periods,
} from '@coflyfr/core'
import type { ReconciliationLine } from '../line.ts'

/** The first and last day of each period of a year, worked out once for a million lines. */
const daysOfPeriods = (
  year: FinancialYear,
): ReadonlyMap<Period, { readonly first: PlainDate; readonly last: PlainDate }> =>
  new Map(
    periods.map((period) => [
      period,
      { first: firstDayOfPeriod(year, period), last: lastDayOfPeriod(year, period) },
    ]),
  )

/** Divides the extract by the day on which each line counts: its day of posting, limited to its period. */
export const extractUpTo = (
  lines: readonly ReconciliationLine[],
  year: FinancialYear,
  asOf: PlainDate | null,
): {
  readonly counted: readonly ReconciliationLine[]
  readonly later: readonly ReconciliationLine[]
} => {
  if (asOf === null) return { counted: lines, later: [] }
  const days = daysOfPeriods(year)
  const isCounted = ({ postedOn, period }: ReconciliationLine): boolean => {
    const { first, last } = days.get(period) ?? { first: postedOn, last: postedOn }
    if (postedOn > last) return last <= asOf
    return (postedOn < first ? first : postedOn) <= asOf
  }
  return { counted: lines.filter(isCounted), later: lines.filter((line) => !isCounted(line)) }
}
