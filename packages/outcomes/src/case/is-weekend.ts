import { daysBetween, type PlainDate, plainDate } from '@coflyfr/core'

const aSaturday = plainDate('2000-01-01')

const daysOfWeek = 7

/** Whether a date is a Saturday or a Sunday. */
export const isWeekend = (date: PlainDate): boolean => {
  const days = daysBetween(aSaturday, date) % daysOfWeek
  return days === 0 || days === 1 || days === 1 - daysOfWeek
}
