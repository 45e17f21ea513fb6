import { addMonths, daysBetween, type PlainDate } from '@coflyfr/core'

/** What is owed along a reporting line, and how much was reported. */
export interface OwedReports {
  readonly firstDueOn: PlainDate
  readonly everyMonths: number
  /** How many reports were made since the line was set. */
  readonly reported: number
}

/** A line on a day. Each report answers the earliest due day that is still unanswered. */
export interface LineStanding {
  /** The earliest unanswered due day. */
  readonly nextDueOn: PlainDate
  /** How many due days have passed without a report. */
  readonly outstanding: number
  /** Days since the earliest of them; null without any. */
  readonly daysLate: number | null
}

const dueAfter = ({ firstDueOn, everyMonths }: OwedReports, reports: number): PlainDate =>
  addMonths(firstDueOn, reports * everyMonths)

/**
 * Works out a reporting line on a day; a report is late from the day after it was due.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { lineStanding } from '@coflyfr/reports'
 *
 * const owed = { firstDueOn: plainDate('2023-01-31'), everyMonths: 3, reported: 1 }
 * assert.deepEqual(lineStanding(owed, plainDate('2023-05-02')), {
 *   nextDueOn: '2023-04-30', outstanding: 1, daysLate: 2,
 * })
 * ```
 */
export const lineStanding = (owed: OwedReports, day: PlainDate): LineStanding => {
  const nextDueOn = dueAfter(owed, owed.reported)
  let outstanding = 0
  while (dueAfter(owed, owed.reported + outstanding) < day) outstanding += 1
  return {
    nextDueOn,
    outstanding,
    daysLate: outstanding === 0 ? null : daysBetween(nextDueOn, day),
  }
}
