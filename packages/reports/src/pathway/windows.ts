import { addDays, addMonths, daysBetween, type PlainDate } from '@coflyfr/core'
import type { CountedDays } from '../counting/case-counts.ts'

/** The same number of days before a day and from it on. */
export interface Windows {
  readonly before: CountedDays
  readonly after: CountedDays
}

/**
 * The year from a day on, or as much of it as has passed, and as many days before it; null if the day is in the future.
 */
export const windowsAround = (on: PlainDate, day: PlainDate): Windows | null => {
  if (on > day) return null
  const yearOn = addDays(addMonths(on, 12), -1)
  const to = yearOn < day ? yearOn : day
  const length = daysBetween(on, to) + 1
  return {
    before: { from: addDays(on, -length), to: addDays(on, -1) },
    after: { from: on, to },
  }
}
