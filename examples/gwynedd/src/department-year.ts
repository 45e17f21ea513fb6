import { type FinancialYear, previousFinancialYear } from '@coflyfr/core'
import { addPence, type Pence, pence, subtractPence, zeroPence } from '@coflyfr/money'
import type { PrintedCarry, PrintedFunding } from './read-tables.ts'

/** What council-wide budgets are called; they carry nothing forward. */
export const corporate = 'Corporate budgets'

/** Every budget before what was carried into it; illustrative, because the decisions print none. */
export const illustrativeBudget = pence(5_000_000_000n)

/** A department's year: what it had, what it spent, and the variance between them as published. */
export interface DepartmentYear {
  readonly department: string
  readonly actual: Pence
  readonly variance: Pence
}

/** The two published tables. */
export interface Tables {
  readonly carries: readonly PrintedCarry[]
  readonly funding: readonly PrintedFunding[]
}

/** What a department's variance was beyond what it carried: help it was given, less what was taken back. */
const beyondCarried = (
  funding: readonly PrintedFunding[],
  year: FinancialYear,
  department: string,
): Pence =>
  funding
    .filter((one) => one.year === year && one.item.startsWith(`${department} `))
    .reduce(
      (sum, { side, amount }) =>
        side === 'use' ? addPence(sum, amount) : subtractPence(sum, amount),
      zeroPence,
    )

const carriedBefore = ({ carries }: Tables, year: FinancialYear, department: string): Pence => {
  const before = previousFinancialYear(year)
  const found = carries.find((one) => one.year === before && one.department === department)
  return found?.carried ?? zeroPence
}

/**
 * The departments of a year, and council-wide budgets. A department spends its budget, less the overspend or with the
 * underspend that it brought into the year, and its variance.
 */
export const departmentYears = (tables: Tables, year: FinancialYear): readonly DepartmentYear[] => {
  const departments = tables.carries
    .filter((carry) => carry.year === year)
    .map(({ department, carried }): DepartmentYear => {
      const variance = addPence(carried, beyondCarried(tables.funding, year, department))
      const revised = subtractPence(illustrativeBudget, carriedBefore(tables, year, department))
      return { department, actual: addPence(revised, variance), variance }
    })
  const variance = beyondCarried(tables.funding, year, corporate)
  return [
    ...departments,
    { department: corporate, actual: addPence(illustrativeBudget, variance), variance },
  ]
}
