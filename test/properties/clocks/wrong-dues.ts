import { plainDate } from '@coflyfr/core'
import { later } from './oracle.ts'
import { type FindDue, shipped, type World } from './worlds.ts'

const withRules =
  (rules: Partial<World['rules']>): FindDue =>
  (world) =>
    shipped({ ...world, rules: { ...world.rules, ...rules } })

/** Knows only Saturdays and Sundays. */
export const knowsNoHolidays: FindDue = (world) =>
  shipped({ ...world, holidays: { ...world.holidays, days: [] } })

/** Takes the day before a bank holiday as the last lawful day, so that a new holiday shortens the clock. */
export const holidayTakesADay: FindDue = (world) => {
  const found = shipped(world)
  return found === null ? null : { due: found.due, lastDay: found.due }
}

/** Sets the deadline a week early, even before the start. */
export const dueBeforeTheStart: FindDue = (world) => {
  const found = shipped(world)
  return found === null ? null : { ...found, due: later(found.due, -7) }
}

/** Counts the day of the start as the first. */
export const countsTheStart: FindDue = withRules({ startDay: 'day-1' })

/** Lets the day overflow from a shorter month into the next, as a date made from numbers does. */
export const monthsOverflow: FindDue = (world) => {
  const { limit, start } = world
  if (limit.unit !== 'months') return shipped(world)
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number)
  const end = new Date(Date.UTC(year, month - 1 + limit.count, day, 12)).toISOString().slice(0, 10)
  return { due: plainDate(end), lastDay: plainDate(end) }
}
