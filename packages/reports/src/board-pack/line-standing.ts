import { addMonths, daysBetween, type PlainDate } from '@coflyfr/core'

/** What is owed along a reporting line, and what was reported. */
export interface OwedReports {
  readonly firstDueOn: PlainDate
  readonly everyMonths: number
  /** How many reports were made since the line was set. */
  readonly reported: number
}

/** How a line stands on a day: each report answers the first due day that none had answered. */
export interface LineStanding {
  /** The first due day that no report has answered. */
  readonly nextDueOn: PlainDate
  /** Due days that are past without a report. */
  readonly outstanding: number
  /** Days since the first of them. */
  readonly daysLate: number | null
}

const dueAfter = ({ firstDueOn, everyMonths }: OwedReports, reports: number): PlainDate =>
  addMonths(firstDueOn, reports * everyMonths)

/**
 * How a reporting line stands on a day; a report is late from the day after it was due.
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
