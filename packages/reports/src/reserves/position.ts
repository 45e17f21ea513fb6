import { type FinancialYear, lastDayOf, type PlainDate } from '@coflyfr/core'
import { type Pence, pence, subtractPence, sumPence, zeroPence } from '@coflyfr/money'
import { earlierDate } from '../earlier-date.ts'
import {
  type Drawdown,
  type MovementColumn,
  type Movements,
  movementColumns,
  noMovements,
  type Reserve,
} from './state.ts'

/** The part of a reserve's history that is asked for. */
export interface Span {
  /** The year whose movements are shown; null for all. */
  readonly year: FinancialYear | null
  /** The last day that counts, by the year and the report's as-of day; null for all days. */
  readonly lastDay: PlainDate | null
  /** The day on which expiry is judged, never after `lastDay`; null if no day is known. */
  readonly day: PlainDate | null
}

/** A reserve's figures over a span, in pence: opening + movements = closing, and available = closing - pending. */
export interface Position {
  readonly opening: Pence
  readonly movements: Movements
  readonly closing: Pence
  readonly pending: Pence
  readonly available: Pence
  readonly authorisedNotUsed: Pence
}

/** The span of a report. With a year, it ends on that year's last day, or on the as-of day if that is earlier. */
export const spanOf = (
  year: FinancialYear | null,
  asOf: PlainDate | null,
  day: PlainDate | null,
): Span => {
  const lastDay = earlierDate(asOf, year === null ? null : lastDayOf(year))
  return { year, lastDay, day: earlierDate(day, lastDay) }
}

/** Whether a date counts in a span. */
export const isWithin = ({ lastDay }: Span, date: PlainDate): boolean =>
  lastDay === null || date <= lastDay

/** What is still held for a drawdown on the last day of the span. */
export const remainingOf = (drawdown: Drawdown, span: Span): Pence => {
  const { amount, requestedOn, settlements } = drawdown
  if (!isWithin(span, requestedOn)) return zeroPence
  const settled = settlements.filter(({ on }) => isWithin(span, on))
  return subtractPence(amount, sumPence(settled.map((settlement) => settlement.amount)))
}

/** Whether a drawdown has expired, so that what is left of it is free again: from the day after `expiresOn`. */
export const isExpired = ({ expiresOn }: Drawdown, { day }: Span): boolean =>
  expiresOn !== null && day !== null && expiresOn < day

const isAuthorised = ({ approvedOn }: Drawdown, span: Span): boolean =>
  approvedOn !== null && isWithin(span, approvedOn)

const netOf = (movements: Movements): Pence =>
  sumPence(movementColumns.map((column) => movements[column]))

const addInto = (sums: Movements, movements: Movements): void => {
  for (const column of movementColumns) sums[column] = pence(sums[column] + movements[column])
}

const openedWith = ({ establishment }: Reserve, span: Span): Pence =>
  establishment !== null && isWithin(span, establishment.openedOn)
    ? establishment.openingBalance
    : zeroPence

const movementsWhere = (
  { movements }: Reserve,
  isCounted: (year: FinancialYear) => boolean,
): Record<MovementColumn, Pence> => {
  const sums = noMovements()
  for (const [year, inYear] of movements) if (isCounted(year)) addInto(sums, inYear)
  return sums
}

/** The figures of a reserve over a span. */
export const positionOf = (reserve: Reserve, span: Span): Position => {
  const { year } = span
  const before = movementsWhere(reserve, (moved) => year !== null && moved < year)
  const movements = movementsWhere(reserve, (moved) => year === null || moved === year)
  const opening = pence(openedWith(reserve, span) + netOf(before))
  const closing = pence(opening + netOf(movements))
  const held = [...reserve.drawdowns.values()].filter((drawdown) => !isExpired(drawdown, span))
  const heldSum = (drawdowns: readonly Drawdown[]): Pence =>
    sumPence(drawdowns.map((drawdown) => remainingOf(drawdown, span)))
  const pending = heldSum(held)
  return {
    opening,
    movements,
    closing,
    pending,
    available: subtractPence(closing, pending),
    authorisedNotUsed: heldSum(held.filter((drawdown) => isAuthorised(drawdown, span))),
  }
}
