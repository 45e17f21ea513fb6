import { type FinancialYear, firstDayOf, lastDayOf, type PlainDate } from '@coflyfr/core'
import type { DateOutsideYear } from './refusals.ts'

/** Money moves inside its own financial year only. */
export const refuseOutsideYear = (
  effectiveOn: PlainDate,
  financialYear: FinancialYear,
): DateOutsideYear | null =>
  effectiveOn < firstDayOf(financialYear) || effectiveOn > lastDayOf(financialYear)
    ? { tag: 'DateOutsideYear', financialYear, effectiveOn }
    : null

/** What prepares a year, such as its budget, may be dated before it but never after it. */
export const refuseAfterYear = (
  effectiveOn: PlainDate,
  financialYear: FinancialYear,
): DateOutsideYear | null =>
  effectiveOn > lastDayOf(financialYear)
    ? { tag: 'DateOutsideYear', financialYear, effectiveOn }
    : null
