import { addDays, type PlainDate, plainDate } from '@coflyfr/core'
import {
  type BankHolidays,
  type DayRules,
  dueOf,
  type Limit,
  workingCalendar,
} from '@coflyfr/outcomes/clocks'
import fc from 'fast-check'

/** A limit with everything that its end depends on. */
export interface World {
  readonly holidays: BankHolidays
  readonly rules: DayRules
  readonly limit: Limit
  readonly start: PlainDate
}

/** Finds the end of a limit; null beyond the calendar. */
export type FindDue = (
  world: World,
) => { readonly due: PlainDate; readonly lastDay: PlainDate } | null

/** As shipped. */
export const shipped: FindDue = ({ holidays, rules, limit, start }) => {
  const found = dueOf(workingCalendar(holidays), rules, limit, start)
  return found._tag === 'Right' ? found.right : null
}

const firstDay = plainDate('2023-11-01')
const lastDay = plainDate('2026-03-31')
const daysInAll = 881

const day = (from: number, upTo: number): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: from, max: upTo }).map((days) => addDays(firstDay, days))

const holidays: fc.Arbitrary<BankHolidays> = fc
  .uniqueArray(day(0, daysInAll), { maxLength: 60 })
  .map((days) => ({ source: 'made', from: firstDay, upTo: lastDay, days: days.sort() }))

const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constant('working-days' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constant('days' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 13 }), unit: fc.constant('weeks' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 12 }), unit: fc.constant('months' as const) }),
  fc.record({ count: fc.constant(1), unit: fc.constant('years' as const) }),
)

/** Calendars with up to sixty bank holidays, leap days, and starts on any day of the week. */
export const worlds: fc.Arbitrary<World> = fc.record({
  holidays,
  rules: fc.record({
    startDay: fc.constantFrom('day-0', 'day-1', 'next-working-day'),
    nonWorkingDay: fc.constantFrom('previous', 'next'),
  }),
  limit,
  start: day(20, 500),
})

/** A day of the calendar, to be added as a bank holiday. */
export const anyDay: fc.Arbitrary<PlainDate> = day(0, daysInAll)
