import { addDays, type PlainDate } from '@coflyfr/core'
import { type Either, flatMap, isLeft, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { NonWorkingDay, StartDay } from './day-rules.ts'
import { calendarEnd, type Limit } from './limit.ts'
import type { OutsideCalendar } from './outside-calendar.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { isWorkingDay, workingDayAfter, workingDayUpTo } from './working-days.ts'

/** By when something is to be done. */
export interface Due {
  /** The working day by which to act. */
  readonly due: PlainDate
  /** The last day on which it is still in time: later than {@link due} where the limit's own end is no working day. */
  readonly lastDay: PlainDate
}

/** How the days of a limit are counted. */
export interface DayRules {
  readonly startDay: StartDay
  readonly nonWorkingDay: NonWorkingDay
}

/**
 * When a limit that starts on a day ends. Refuses with `OutsideCalendar` where the bank holidays up to there are not
 * published.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { dueOf, englandAndWalesBankHolidays, workingCalendar } from '@coflyfr/outcomes/clocks'
 *
 * const calendar = workingCalendar(englandAndWalesBankHolidays)
 * const rules = { startDay: 'day-0', nonWorkingDay: 'previous' } as const
 * const due = dueOf(calendar, rules, { count: 3, unit: 'months' }, plainDate('2023-11-30'))
 * assert.deepEqual(due, { _tag: 'Right', right: { due: '2024-02-29', lastDay: '2024-02-29' } })
 * ```
 */
export const dueOf = (
  calendar: WorkingCalendar,
  rules: DayRules,
  { count, unit }: Limit,
  start: PlainDate,
): Either<OutsideCalendar, Due> =>
  pipe(
    dayNought(calendar, rules, start),
    flatMap((from) =>
      unit === 'working-days'
        ? pipe(workingDayAfter(calendar, from, count), map(inTimeUpTo))
        : onWorkingDay(calendar, rules, start, calendarEnd(from, count, unit)),
    ),
  )

const inTimeUpTo = (due: PlainDate): Due => ({ due, lastDay: due })

/** Day 0: the day before the limit's first day. */
const dayNought = (
  calendar: WorkingCalendar,
  { startDay }: DayRules,
  start: PlainDate,
): Either<OutsideCalendar, PlainDate> => {
  const isWorking = isWorkingDay(calendar, start)
  if (isLeft(isWorking)) return isWorking
  switch (startDay) {
    case 'day-0':
      return right(start)
    case 'day-1':
      return right(addDays(start, -1))
    case 'next-working-day':
      return isWorking.right ? right(start) : workingDayAfter(calendar, start, 1)
  }
}

const onWorkingDay = (
  calendar: WorkingCalendar,
  { nonWorkingDay }: DayRules,
  start: PlainDate,
  end: PlainDate,
): Either<OutsideCalendar, Due> => {
  const before = workingDayUpTo(calendar, end)
  if (isLeft(before)) return before
  if (before.right === end) return right(inTimeUpTo(end))
  // A limit that lies within a weekend has no working day: nothing can be due before its start.
  return nonWorkingDay === 'previous' && before.right >= start
    ? right({ due: before.right, lastDay: end })
    : pipe(workingDayAfter(calendar, end, 1), map(inTimeUpTo))
}
