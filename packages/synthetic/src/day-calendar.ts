import { addDays, daysBetween, type PlainDate } from '@coflyfr/core'
import { englandAndWalesBankHolidays } from '@coflyfr/outcomes/clocks'

/** Days as whole numbers, 0 for the first of the council: cheap enough to count with for a million commands. */
export interface DayCalendar {
  readonly first: PlainDate
  /** How many days the council's years have. */
  readonly days: number
  readonly dateOf: (day: number) => PlainDate
  readonly dayOf: (date: PlainDate) => number
  /** 0 for Sunday to 6 for Saturday. */
  readonly weekdayOf: (day: number) => number
  readonly isWorkingDay: (day: number) => boolean
  /** That day, or the next one on which people work. */
  readonly workingDayFrom: (day: number) => number
  /** So many working days later; 0 is {@link workingDayFrom}. */
  readonly addWorkingDays: (day: number, count: number) => number
}

const sunday = '1970-01-04'

const saturdayNumber = 6

/** Counts days from the first of the council; bank holidays are those of England and Wales, as far as they are published. */
export const dayCalendar = (first: PlainDate, days: number): DayCalendar => {
  const dates = new Map<number, PlainDate>()
  const holidays = new Set(englandAndWalesBankHolidays.days.map((day) => daysBetween(first, day)))
  const offset = Date.parse(first) - Date.parse(sunday)
  const firstWeekday = offset / 86_400_000
  const weekdayOf = (day: number): number => (((firstWeekday + day) % 7) + 7) % 7
  const isWorkingDay = (day: number): boolean =>
    weekdayOf(day) !== 0 && weekdayOf(day) !== saturdayNumber && !holidays.has(day)
  const workingDayFrom = (day: number): number =>
    isWorkingDay(day) ? day : workingDayFrom(day + 1)
  const dateOf = (day: number): PlainDate => {
    const date = dates.get(day) ?? addDays(first, day)
    dates.set(day, date)
    return date
  }
  const addWorkingDays = (from: number, count: number): number => {
    let day = workingDayFrom(from)
    for (let left = count; left > 0; left -= 1) day = workingDayFrom(day + 1)
    return day
  }
  const dayOf = (date: PlainDate): number => daysBetween(first, date)
  return { first, days, dateOf, dayOf, weekdayOf, isWorkingDay, workingDayFrom, addWorkingDays }
}
