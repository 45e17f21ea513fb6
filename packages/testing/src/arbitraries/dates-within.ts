import {
  addDays,
  daysBetween,
  type FinancialYear,
  firstDayOf,
  lastDayOf,
  type PlainDate,
} from '@coflyfr/core'
import fc from 'fast-check'

/**
 * Dates of one financial year; the first and the last day, where defects live, come often.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { financialYear, financialYearOf } from '@coflyfr/core'
 * import { datesWithin } from '@coflyfr/testing'
 *
 * const year = financialYear('2023-24')
 * fc.assert(fc.property(datesWithin(year), (date) => financialYearOf(date) === year))
 * ```
 */
export const datesWithin = (year: FinancialYear): fc.Arbitrary<PlainDate> => {
  const [first, last] = [firstDayOf(year), lastDayOf(year)]
  return fc.oneof(
    { arbitrary: fc.constantFrom(first, last), weight: 1 },
    {
      arbitrary: fc
        .integer({ min: 0, max: daysBetween(first, last) })
        .map((days) => addDays(first, days)),
      weight: 4,
    },
  )
}
