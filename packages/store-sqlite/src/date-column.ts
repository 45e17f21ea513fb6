import { type PlainDate, plainDate } from '@coflyfr/core'

/** Dates kept, two centuries of days: dates of a council repeat, and making the text costs more than a look-up. */
const textsMax = 75_000

const texts = new Map<number, PlainDate>()

/** The date that `yyyymmdd` stands for; throws a RangeError if it is not a day of the calendar. */
export const dateOfNumber = (yyyymmdd: number): PlainDate => {
  const known = texts.get(yyyymmdd)
  if (known !== undefined) return known
  const digits = String(yyyymmdd)
  const date = plainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
  if (texts.size >= textsMax) texts.clear()
  texts.set(yyyymmdd, date)
  return date
}

/** The last date converted: events of one day follow each other. */
let last: { readonly date: PlainDate; readonly yyyymmdd: number } | null = null

/** The date as the whole number `yyyymmdd`; throws a RangeError if it is not a day of the calendar. */
export const numberOfDate = (date: PlainDate): number => {
  if (date === last?.date) return last.yyyymmdd
  const yyyymmdd =
    Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8))
  if (dateOfNumber(yyyymmdd) !== date) {
    throw new RangeError(`Cannot store the date "${date}": it is not a day of the calendar`)
  }
  last = { date, yyyymmdd }
  return yyyymmdd
}
