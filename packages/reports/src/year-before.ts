import { financialYear, previousFinancialYear } from '@coflyfr/core'

/** The same year, quarter or month of the year before: what children need has its seasons. */
export const yearBefore = (period: string): string =>
  `${previousFinancialYear(financialYear(period.slice(0, 7)))}${period.slice(7)}`
