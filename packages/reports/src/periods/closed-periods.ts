import type { PeriodClosed, PeriodReopened } from '@coflyfr/budget/events'
import { type EventOf, type FinancialYear, type Period, type Placed, periods } from '@coflyfr/core'

/** The closing or reopening of a period, and its position in the log. */
interface Closing {
  readonly period: Period
  readonly position: number
  readonly isClosed: boolean
}

/** The closings and reopenings of each year, in the order of the log. */
export type ClosedPeriods = Map<FinancialYear, Closing[]>

/**
 * An event that closes or reopens a period. Projections fold it whatever its effective date, because it marks a place
 * in the log.
 */
export type ClosingEvent = EventOf<typeof PeriodClosed> | EventOf<typeof PeriodReopened>

/** The types of {@link ClosingEvent}, for a projection's `types` and `undated`. */
export const closingTypes = [
  'PeriodClosed',
  'PeriodReopened',
] as const satisfies readonly ClosingEvent['type'][]

/** Folds the closing or reopening of a period. */
export const foldClosing = (
  closed: ClosedPeriods,
  { type, data, position }: Placed<ClosingEvent>,
): void => {
  const closing = { period: data.period, position, isClosed: type === 'PeriodClosed' }
  const known = closed.get(data.financialYear)
  if (known === undefined) closed.set(data.financialYear, [closing])
  else known.push(closing)
}

/** The period in which something counts, and whether it is late there; null if no later period of the year was open. */
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
 * The period in which an event counts (ARCHITECTURE, "Period close"): its own, or if that was closed before the event
 * came in, the next open one, as a late item from its first day; with none open it counts in no period. The event's
 * position decides, not the order of folding, because a difference first folds what both of its ends count.
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
