import { type FinancialYear, financialYear } from '@coflyfr/core'
import { actualsLines, budgetLine, closingLines } from './accounts-lines.ts'
import { departmentYears, type Tables } from './department-year.ts'
import type { CommandLine } from './line.ts'
import { carryLine, drawdownLines, earmarkingLines, reserveLines } from './year-end-lines.ts'

/** The first year into which balances are carried and of which none is published. */
const nextYear = financialYear('2023-24')

const departmentsOf = ({ carries }: Tables, year: FinancialYear): readonly string[] =>
  carries.filter((carry) => carry.year === year).map(({ department }) => department)

const yearLines = (tables: Tables, year: FinancialYear): readonly CommandLine[] => [
  budgetLine(year, departmentsOf(tables, year)),
  ...actualsLines(year, departmentYears(tables, year)),
  ...drawdownLines(tables, year),
  ...closingLines(year),
  carryLine(tables, year),
  ...earmarkingLines(tables, year),
]

/** Every command of the example, in the order in which it was recorded. */
const commandsOf = (tables: Tables): readonly CommandLine[] => {
  const years = [...new Set(tables.carries.map(({ year }) => year))]
  const last = years.at(-1)
  const departments = last === undefined ? [] : departmentsOf(tables, last)
  const lines = [
    ...reserveLines(),
    ...years.flatMap((year) => yearLines(tables, year)),
    budgetLine(nextYear, departments),
  ]
  // Next year's budget is approved before this one ends; lines of one day keep their order.
  return lines.toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt))
}

/** The commands as the file has them, one JSON object a line. */
export const ndjsonOf = (tables: Tables): string =>
  commandsOf(tables)
    .map((command) => `${JSON.stringify(command)}\n`)
    .join('')
