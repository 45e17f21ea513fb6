import { addMonths, type PlainDate } from '@coflyfr/core'
import type { MarkName } from './mark-name.ts'
import type { StatutoryTimescale, TimescaleStep } from './timescale.ts'

/** What decides which step of a timescale a leg is on. */
export interface LegPlace {
  /** Counted from 1. */
  readonly leg: number
  readonly start: PlainDate
  /** The day on which the first leg started. */
  readonly firstStart: PlainDate
  /** What has happened since the clock first started. */
  readonly happened: ReadonlySet<MarkName>
}

/** The first step that fits a leg; undefined if the timescale does not go on. */
export const stepOfLeg = (
  { steps }: StatutoryTimescale,
  { leg, start, firstStart, happened }: LegPlace,
): TimescaleStep | undefined =>
  steps.find(
    ({ legsUpTo, monthsUpTo, after }) =>
      (legsUpTo === undefined || leg <= legsUpTo) &&
      (monthsUpTo === undefined || isWithin(monthsUpTo, firstStart, start)) &&
      (after === undefined || happened.has(after)),
  )

const monthOf = (date: PlainDate): number =>
  Number(date.slice(0, 4)) * monthsOfYear + Number(date.slice(5, 7))

const monthsOfYear = 12

/** Whether two days are less than so many months apart. Only in the last month does the day of the month matter. */
const isWithin = (months: number, from: PlainDate, to: PlainDate): boolean => {
  const apart = monthOf(to) - monthOf(from)
  return apart === months ? to < addMonths(from, months) : apart < months
}
