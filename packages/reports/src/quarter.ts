import { financialYearOf, type PlainDate, periodOf, periods } from '@coflyfr/core'

const monthsOfQuarter = 3

/** The quarter that a date falls in, as a reading's period names it: `2023-24-Q1` is April to June. */
export const quarterOf = (date: PlainDate): string => {
  const quarter = Math.floor(periods.indexOf(periodOf(date)) / monthsOfQuarter) + 1
  return `${financialYearOf(date)}-Q${quarter}`
}
