import { type PlainDate, plainDate } from '@coflyfr/core'
import type { FindDue, World } from './worlds.ts'

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`)

const dateOf = (day: Date): PlainDate => plainDate(day.toISOString().slice(0, 10))

/** The day a number of days later, found by walking. */
export const later = (date: PlainDate, days: number): PlainDate => {
  const day = noon(date)
  day.setUTCDate(day.getUTCDate() + days)
  return dateOf(day)
}

/** Whether a day is a working day. */
export const works = ({ holidays }: Pick<World, 'holidays'>, date: PlainDate): boolean =>
  ![0, 6].includes(noon(date).getUTCDay()) && !holidays.days.includes(date)

/** The same day of a later month, or the month's last, found by trying. */
const monthsLater = (date: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number)
  for (let day = dayOfMonth; day > 0; day -= 1) {
    const tried = new Date(Date.UTC(year, month - 1 + months, day, 12))
    if (tried.getUTCDate() === day) return dateOf(tried)
  }
  throw new Error('a month without days')
}

const nought = (world: World): PlainDate => {
  const { rules, start } = world
  if (rules.startDay === 'day-1') return later(start, -1)
  let day = start
  while (rules.startDay === 'next-working-day' && !works(world, day)) day = later(day, 1)
  return day
}

const calendarEnd = ({ limit: { count, unit } }: World, from: PlainDate): PlainDate => {
  if (unit === 'days') return later(from, count)
  if (unit === 'weeks') return later(from, 7 * count)
  return monthsLater(from, unit === 'years' ? 12 * count : count)
}

/** Finds the end of a limit by walking from day to day: slow, and written without looking at the shipped one. */
export const walkedDue: FindDue = (world) => {
  const { limit, rules, start, holidays } = world
  let day = nought(world)
  if (limit.unit === 'working-days') {
    for (let left = limit.count; left > 0; ) {
      day = later(day, 1)
      if (works(world, day)) left -= 1
    }
    return day > holidays.upTo ? null : { due: day, lastDay: day }
  }
  const end = calendarEnd(world, day)
  let before = end
  while (!works(world, before)) before = later(before, -1)
  let after = end
  while (!works(world, after)) after = later(after, 1)
  const due =
    before === end || (rules.nonWorkingDay === 'previous' && before >= start) ? before : after
  const [lastDay = due] = [due, end].sort().reverse()
  return { due, lastDay }
}
