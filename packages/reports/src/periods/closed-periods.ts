import type { PeriodClosed, PeriodReopened } from '@coflyfr/budget/events'
import { type EventOf, type FinancialYear, type Period, type Placed, periods } from '@coflyfr/core'

/** That a period was closed or opened again, and where in the log. */
interface Closing {
  readonly period: Period
  readonly position: number
  readonly isClosed: boolean
}

/** What closed and opened the periods of each year, in the order of the log. */
export type ClosedPeriods = Map<FinancialYear, Closing[]>

/** What closes and opens periods. A projection folds both whatever their effective date: they say where the log was cut. */
export type ClosingEvent = EventOf<typeof PeriodClosed> | EventOf<typeof PeriodReopened>

/** The types of {@link ClosingEvent}, for a projection's `types` and `undated`. */
export const closingTypes = [
  'PeriodClosed',
  'PeriodReopened',
] as const satisfies readonly ClosingEvent['type'][]

/** Folds a close, or what opens the period again. */
export const foldClosing = (
  closed: ClosedPeriods,
  { type, data, position }: Placed<ClosingEvent>,
): void => {
  const closing = { period: data.period, position, isClosed: type === 'PeriodClosed' }
  const known = closed.get(data.financialYear)
  if (known === undefined) closed.set(data.financialYear, [closing])
  else known.push(closing)
}

/** In which period something counts, and whether it is late there; no period where none of the year was open. */
export interface CountedIn {
  readonly period: Period | null
  readonly isLate: boolean
}

const closedBefore = (closings: readonly Closing[], position: number): ReadonlySet<Period> => {
  const found = new Set<Period>()
  for (const closing of closings) {
    if (closing.position >= position) continue
    if (closing.isClosed) found.add(closing.period)
    else found.delete(closing.period)
  }
  return found
}

/**
 * In which period an event of a period counts (ARCHITECTURE, "Period close"): in its own, or where that was closed before
 * the event got in, as a late item of the next open one, from that one's first day; with none open it counts in no
 * period. Its position decides, not the order of folding: a difference folds what both of its ends count first.
 */
export const countedIn = (
  closed: ClosedPeriods,
  year: FinancialYear,
  period: Period,
  position: number,
): CountedIn => {
  const before = closedBefore(closed.get(year) ?? [], position)
  if (!before.has(period)) return { period, isLate: false }
  const next = periods.find((later) => later > period && !before.has(later))
  return { period: next ?? null, isLate: true }
}
