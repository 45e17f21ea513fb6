import { type FinancialYear, financialYearOf, plainDate } from '@coflyfr/core'
import fc from 'fast-check'

/**
 * Financial years from 1990-91 to 2089-90, the turn of the century among them.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { FinancialYearText } from '@coflyfr/core'
 * import { financialYears } from '@coflyfr/testing'
 *
 * fc.assert(fc.property(financialYears(), (year) => FinancialYearText.is(year)))
 * ```
 */
export const financialYears = (): fc.Arbitrary<FinancialYear> =>
  fc
    .integer({ min: 1990, max: 2089 })
    .map((calendarYear) => financialYearOf(plainDate(`${calendarYear}-04-01`)))
