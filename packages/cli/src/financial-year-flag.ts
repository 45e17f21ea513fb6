import { describeErrors, type FinancialYear, FinancialYearText } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { fieldFaults } from './field-faults.ts'
import { UsageFault } from './usage-fault.ts'

/** The year of a return, which a return always has. */
export const returnYearOf = (year: string | undefined): FinancialYear => {
  if (year === undefined)
    throw new UsageFault('--year: expected the year of the return, such as 2022-23, found none')
  const decoded = FinancialYearText.decode(year)
  if (isLeft(decoded)) throw fieldFaults('--year', describeErrors(decoded.left))
  return decoded.right
}
