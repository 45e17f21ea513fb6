import { daysBetween, type PlainDate, plainDate } from '@coflyfr/core'

const aSaturday = plainDate('2000-01-01')

const daysOfWeek = 7

/**
 * Whether a date is a Saturday or a Sunday.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { isWeekend } from '@coflyfr/outcomes/events'
 *
 * assert.equal(isWeekend(plainDate('2023-01-14')), true)
 * assert.equal(isWeekend(plainDate('2023-01-16')), false)
 * ```
 */
export const isWeekend = (date: PlainDate): boolean => {
  const days = daysBetween(aSaturday, date) % daysOfWeek
  return days === 0 || days === 1 || days === 1 - daysOfWeek
}
