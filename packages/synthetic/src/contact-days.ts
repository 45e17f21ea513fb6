import type { DayCalendar } from './day-calendar.ts'
import type { Random } from './random.ts'

/** How contacts come over the week, Sunday first; chosen, as nothing was found published by weekday. */
const weekdayWeights = [15, 112, 110, 106, 104, 100, 22] as const

/** How they come over the year, January first; chosen: most before Christmas and in spring, fewest in August. */
const monthWeights = [104, 101, 110, 95, 104, 106, 100, 78, 99, 108, 110, 85] as const

/** Days of a month without school in Wales, roughly: Christmas, half-terms, Easter, summer. A school sees nothing then. */
const schoolHolidays: readonly (readonly [from: string, to: string])[] = [
  ['01-01', '01-04'],
  ['02-12', '02-18'],
  ['04-03', '04-16'],
  ['05-28', '06-03'],
  ['07-22', '08-31'],
  ['10-29', '11-04'],
  ['12-22', '12-31'],
]

const schoolHolidayPercent = 70

/** How likely a contact is on a day, as a whole number: one on a school day of a usual month is about a million. */
const contactWeight = (calendar: DayCalendar, day: number): number => {
  const date = calendar.dateOf(day)
  const inMonth = date.slice(5)
  const weekday = calendar.isWorkingDay(day) ? calendar.weekdayOf(day) : weekendOf(calendar, day)
  const holiday = schoolHolidays.some(([from, to]) => inMonth >= from && inMonth <= to)
  const percent = holiday ? schoolHolidayPercent : 100
  const month = monthWeights[Number(date.slice(5, 7)) - 1] ?? 100
  return (weekdayWeights[weekday] ?? 100) * month * percent
}

/** A bank holiday is like a Sunday. */
const weekendOf = (calendar: DayCalendar, day: number): number =>
  calendar.weekdayOf(day) === 6 ? 6 : 0

/** Draws the day of a child's first contact: more on school days than at weekends and in holidays. */
export const contactDays = (calendar: DayCalendar): ((random: Random) => number) => {
  const sums: number[] = []
  let sum = 0
  for (let day = 0; day < calendar.days; day += 1) {
    sum += contactWeight(calendar, day)
    sums.push(sum)
  }
  return (random) => firstAtLeast(sums, random.between(1, sum))
}

const firstAtLeast = (sums: readonly number[], drawn: number): number => {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < drawn) low = middle + 1
    else high = middle
  }
  return low
}
