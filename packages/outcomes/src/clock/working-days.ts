import { daysBetween, type PlainDate } from '@coflyfr/core'
import { type Either, flatMap, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { insideCalendar, type OutsideCalendar } from './outside-calendar.ts'
import type { WorkingCalendar } from './working-calendar.ts'

const countUpTo = (calendar: WorkingCalendar, date: PlainDate): Either<OutsideCalendar, number> =>
  insideCalendar(calendar, date, calendar.countUpTo[daysBetween(calendar.from, date)])

/**
 * The working day that is so many after a day, which need not be one itself: the first after a Saturday is Monday.
 * Refuses with `OutsideCalendar`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { englandAndWalesBankHolidays, workingCalendar, workingDayAfter } from '@coflyfr/outcomes/clocks'
 *
 * const calendar = workingCalendar(englandAndWalesBankHolidays)
 * const after = workingDayAfter(calendar, plainDate('2023-04-06'), 1)
 * assert.ok(after._tag === 'Right')
 * assert.equal(after.right, '2023-04-11') // over Easter
 * ```
 */
export const workingDayAfter = (
  calendar: WorkingCalendar,
  date: PlainDate,
  count: number,
): Either<OutsideCalendar, PlainDate> =>
  pipe(
    countUpTo(calendar, date),
    flatMap((before) => insideCalendar(calendar, date, calendar.workingDays[before + count - 1])),
  )

/** The last working day up to and including a day. Refuses with `OutsideCalendar`. */
export const workingDayUpTo = (
  calendar: WorkingCalendar,
  date: PlainDate,
): Either<OutsideCalendar, PlainDate> => workingDayAfter(calendar, date, 0)

/**
 * Whether a day is neither Saturday, Sunday nor bank holiday. Refuses with `OutsideCalendar`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { englandAndWalesBankHolidays, isWorkingDay, workingCalendar } from '@coflyfr/outcomes/clocks'
 *
 * const calendar = workingCalendar(englandAndWalesBankHolidays)
 * assert.deepEqual(isWorkingDay(calendar, plainDate('2023-05-08')), { _tag: 'Right', right: false })
 * assert.equal(isWorkingDay(calendar, plainDate('2031-05-08'))._tag, 'Left')
 * ```
 */
export const isWorkingDay = (
  calendar: WorkingCalendar,
  date: PlainDate,
): Either<OutsideCalendar, boolean> =>
  pipe(
    countUpTo(calendar, date),
    map((count) => calendar.workingDays[count - 1] === date),
  )

/**
 * How many working days there are after one day up to and including another; below nought where `to` is the earlier
 * one. Refuses with `OutsideCalendar`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { englandAndWalesBankHolidays, workingCalendar, workingDaysBetween } from '@coflyfr/outcomes/clocks'
 *
 * const calendar = workingCalendar(englandAndWalesBankHolidays)
 * const left = workingDaysBetween(calendar, plainDate('2023-12-22'), plainDate('2024-01-02'))
 * assert.deepEqual(left, { _tag: 'Right', right: 4 })
 * ```
 */
export const workingDaysBetween = (
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): Either<OutsideCalendar, number> =>
  pipe(
    countUpTo(calendar, from),
    flatMap((before) =>
      pipe(
        countUpTo(calendar, to),
        map((upTo) => upTo - before),
      ),
    ),
  )
