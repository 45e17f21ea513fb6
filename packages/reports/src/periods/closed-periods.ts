import type { PeriodClosed, PeriodReopened } from '@coflyfr/budget/events'
import { type EventOf, type FinancialYear, type Period, periods } from '@coflyfr/core'

/** The closed periods of each year, as the log has them at some position. */
export type ClosedPeriods = Map<FinancialYear, Set<Period>>

/** What closes and opens periods. A projection folds both whatever their effective date: they say where the log was cut. */
export type ClosingEvent = EventOf<typeof PeriodClosed> | EventOf<typeof PeriodReopened>

/** The types of {@link ClosingEvent}, for a projection's `types` and `undated`. */
export const closingTypes = [
  'PeriodClosed',
  'PeriodReopened',
] as const satisfies readonly ClosingEvent['type'][]

/** Folds a close, or what opens the period again. */
export const foldClosing = (closed: ClosedPeriods, { type, data }: ClosingEvent): void => {
  const ofYear = closed.get(data.financialYear) ?? new Set()
  if (type === 'PeriodClosed') ofYear.add(data.period)
  else ofYear.delete(data.period)
  closed.set(data.financialYear, ofYear)
}

/** In which period something counts, and whether it is late there; no period where none of the year was open. */
export interface CountedIn {
  readonly period: Period | null
  readonly isLate: boolean
}

const inTime = new Map(
  periods.map((period): [Period, CountedIn] => [period, { period, isLate: false }]),
)

/**
 * In which period a posting counts that gets in now (ARCHITECTURE, "Period close"): in its own, or where that is closed
 * as a late item of the next open one, from that one's first day; with none open it counts in no period.
 */
export const countedIn = (
  closed: ClosedPeriods,
  year: FinancialYear,
  period: Period,
): CountedIn => {
  const ofYear = closed.get(year)
  const own = inTime.get(period)
  if (own !== undefined && ofYear?.has(period) !== true) return own
  const next = periods.find((later) => later > period && ofYear?.has(later) !== true)
  return { period: next ?? null, isLate: true }
}
