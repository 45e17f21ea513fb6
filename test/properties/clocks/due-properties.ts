import type { PlainDate } from '@coflyfr/core'
import fc from 'fast-check'
import { expect } from 'vitest'
import { walkedDue, works } from './oracle.ts'
import { anyDay, type FindDue, type World, worlds } from './worlds.ts'

/** A property of anything that finds the end of a limit. */
export type DueProperty = (find: FindDue) => fc.IPropertyWithHooks<[World, PlainDate]>

const holds =
  (claim: (find: FindDue, world: World, other: PlainDate) => void): DueProperty =>
  (find) =>
    fc.property(worlds, anyDay, (world, other) => claim(find, world, other))

/** Property 11: a due date is never on a non-working day. */
export const dueOnWorkingDay = holds((find, world) => {
  const found = find(world)
  expect(found === null || works(world, found.due)).toBe(true)
})

const withHoliday = (world: World, day: PlainDate): World => {
  const { holidays } = world
  return { ...world, holidays: { ...holidays, days: [...holidays.days, day] } }
}

/**
 * Property 11: adding a bank holiday never shortens a clock. Where the deadline is before a non-working day, the deed
 * is still in time up to the same day.
 */
export const holidayNeverShortens = holds((find, world, day) => {
  const before = find(world)
  if (before === null) return
  const keepsItsDue = world.limit.unit === 'working-days' || world.rules.nonWorkingDay === 'next'
  for (const holiday of [day, before.due, before.lastDay]) {
    const after = find(withHoliday(world, holiday))
    if (after === null) continue
    expect(after.lastDay >= before.lastDay).toBe(true)
    expect(!keepsItsDue || after.due >= before.due).toBe(true)
  }
})

/** Acting by the due date is in time, and nothing is due before it starts. */
export const dueIsInTime = holds((find, world) => {
  const found = find(world)
  if (found === null) return
  expect(found.due <= found.lastDay).toBe(true)
  expect(found.due >= world.start).toBe(true)
})

/** A limit in months ends on the same day of the month as its start, or on the last day of a shorter month. */
export const monthsClip: DueProperty = (find) =>
  fc.property(worlds, anyDay, ({ holidays, rules, start }, _) => {
    const count = 1 + (Number(start.slice(8)) % 12)
    const usual = { ...rules, startDay: 'day-0', nonWorkingDay: 'previous' } as const
    const world = { holidays: { ...holidays, days: [] }, rules: usual, start }
    const found = find({ ...world, limit: { count, unit: 'months' } })
    const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
    const [year = 0, month = 0] = start.split('-').map(Number)
    const length = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
    expect(found === null ? null : monthOf(found.lastDay) - monthOf(start)).toBe(count)
    expect(Number(found?.lastDay.slice(8))).toBe(Math.min(Number(start.slice(8)), length))
  })

/** Counting by table gives the same as walking from day to day. */
export const walkedIsCounted = holds((find, world) => {
  const walked = walkedDue(world)
  const found = find(world)
  if (walked === null || found !== null) expect(found).toEqual(walked)
})
