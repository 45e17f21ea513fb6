import { financialYearOf, type PlainDate, periodOf, periods } from '@coflyfr/core'

const monthsOfQuarter = 3

/** Three centuries of days: folds need the same few again and again. */
const datesMax = 110_000

const quarters = new Map<PlainDate, string>()

/** The quarter of a date, as the period of a reading names it: `2023-24-Q1` is April to June. */
export const quarterOf = (date: PlainDate): string => {
  const known = quarters.get(date)
  if (known !== undefined) return known
  const number = Math.floor(periods.indexOf(periodOf(date)) / monthsOfQuarter) + 1
  const quarter = `${financialYearOf(date)}-Q${number}`
  if (quarters.size >= datesMax) quarters.clear()
  quarters.set(date, quarter)
  return quarter
}
