import { financialYear, previousFinancialYear } from '@coflyfr/core'

/** The same year, quarter or month a year earlier: demand is seasonal, so like is compared with like. */
export const yearBefore = (period: string): string =>
  `${previousFinancialYear(financialYear(period.slice(0, 7)))}${period.slice(7)}`
