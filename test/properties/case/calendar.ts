import { type PlainDate, plainDate } from '@coflyfr/core'

const dayMs = 86_400_000

/** A Monday, the first day on which anything happens. */
const startMs = Date.UTC(2023, 0, 2)

/** How many days histories span; two financial years begin in them. */
export const daysInAll = 520

const dates = Array.from({ length: daysInAll + 200 }, (_, number) =>
  plainDate(new Date(startMs + number * dayMs).toISOString().slice(0, 10)),
)

/** The date of a day by its number, from 0. */
export const dateOf = (number: number): PlainDate => {
  const date = dates[number]
  if (date === undefined) throw new RangeError(`No day ${number}`)
  return date
}

const numbers: ReadonlyMap<string, number> = new Map(dates.map((date, number) => [date, number]))

/** The number of a day by its date. */
export const dayOf = (date: unknown): number => {
  const number = numbers.get(String(date))
  if (number === undefined) throw new RangeError(`No day ${String(date)}`)
  return number
}

/** Whether a day is a Saturday or Sunday: day 0 is a Monday. */
export const isRestDay = (number: number): boolean => number % 7 >= 5

/** The day a number of months later by the platform's own calendar, limited to the month's end. */
export const monthsLater = (number: number, months: number): string => {
  const from = new Date(startMs + number * dayMs)
  const year = from.getUTCFullYear()
  const month = from.getUTCMonth() + months
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Math.min(from.getUTCDate(), last)
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}
