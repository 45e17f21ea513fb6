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

/** What part of a reserve's life is asked for. */
export interface Span {
  /** The year whose movements are shown; null for all of them. */
  readonly year: FinancialYear | null
  /** The last day that counts: of the year, and of the report's effective dates; null for all dates. */
  readonly lastDay: PlainDate | null
  /** The day on which an expiry is judged: never after `lastDay`; null where no day is known. */
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

/** The span of a report: with a year, everything is as it stood on that year's last day, or earlier where the report is. */
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

/** What is still held for a drawdown on the last day of the span; a request is free again the day after it expires. */
export const remainingOf = (drawdown: Drawdown, span: Span): Pence => {
  const { amount, requestedOn, settlements } = drawdown
  if (!isWithin(span, requestedOn)) return zeroPence
  const settled = settlements.filter(({ on }) => isWithin(span, on))
  return subtractPence(amount, sumPence(settled.map((settlement) => settlement.amount)))
}

/** Whether what is left of a drawdown is free again. */
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
