import { plainDate } from '@coflyfr/core'
import type { BankHolidays } from './bank-holidays.ts'

/**
 * Month and day of each bank holiday, substitute days where the day itself is on a weekend. Beyond the usual eight: the
 * royal wedding of 2011, the jubilees of 2012 and 2022 with the spring holiday moved to them, the state funeral of 2022
 * and the coronation of 2023. The early May holiday of 2020 was moved to the day of victory in Europe.
 */
const daysByYear = {
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
} as const

/**
 * The bank holidays of England and Wales, as the government published them on gov.uk/bank-holidays.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { englandAndWalesBankHolidays } from '@coflyfr/outcomes/clocks'
 *
 * assert.equal(englandAndWalesBankHolidays.upTo, '2028-12-31')
 * ```
 */
export const englandAndWalesBankHolidays: BankHolidays = {
  source: 'gov.uk/bank-holidays, England and Wales: 2011 to 2028, as updated on 24 November 2025',
  from: plainDate('2011-01-01'),
  upTo: plainDate('2028-12-31'),
  days: Object.entries(daysByYear).flatMap(([year, days]) =>
    days.split(' ').map((day) => plainDate(`${year}-${day}`)),
  ),
}
