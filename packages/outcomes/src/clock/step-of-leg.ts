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

/** The first step that fits a leg; none where the timescale does not go on. */
export const stepOfLeg = (
  { steps }: StatutoryTimescale,
  { leg, start, firstStart, happened }: LegPlace,
): TimescaleStep | undefined =>
  steps.find(
    ({ legsUpTo, monthsUpTo, after }) =>
      (legsUpTo === undefined || leg <= legsUpTo) &&
      (monthsUpTo === undefined || start < addMonths(firstStart, monthsUpTo)) &&
      (after === undefined || happened.has(after)),
  )
