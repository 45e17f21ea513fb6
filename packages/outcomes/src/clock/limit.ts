import { addDays, addMonths, exactObject, oneOf, type PlainDate } from '@coflyfr/core'
import * as t from 'io-ts'

/** How long a duty may take, such as 42 working days or 3 months. */
export type Limit = {
  readonly count: number
  readonly unit: 'working-days' | 'days' | 'weeks' | 'months' | 'years'
}

/** The longest limit in any unit: longer than any childhood, and short enough to catch a misplaced digit. */
const countMax = 250

const isLimitCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= countMax

const LimitCount: t.Type<number, number, unknown> = new t.Type(
  'LimitCount',
  isLimitCount,
  (value, context) =>
    isLimitCount(value)
      ? t.success(value)
      : t.failure(value, context, `a whole number from 1 to ${countMax}`),
  Number,
)

/** Codec of a {@link Limit}. */
export const Limit: t.Type<Limit, unknown, unknown> = exactObject('Limit', {
  count: LimitCount,
  unit: oneOf('working-days', 'days', 'weeks', 'months', 'years'),
})

const daysOfWeek = 7
const monthsOfYear = 12

/** A unit that counts every day, working or not. */
export type CalendarUnit = Exclude<Limit['unit'], 'working-days'>

/** The last day of so many days, weeks, months or years; a month that is too short ends them on its own last day. */
export const calendarEnd = (start: PlainDate, count: number, unit: CalendarUnit): PlainDate => {
  switch (unit) {
    case 'days':
      return addDays(start, count)
    case 'weeks':
      return addDays(start, count * daysOfWeek)
    case 'months':
      return addMonths(start, count)
    case 'years':
      return addMonths(start, count * monthsOfYear)
  }
}
