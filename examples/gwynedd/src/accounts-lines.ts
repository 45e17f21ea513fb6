import { type FinancialYear, lastDayOf, periods } from '@coflyfr/core'
import { formatPounds, sumPence } from '@coflyfr/money'
import { corporate, type DepartmentYear, illustrativeBudget } from './department-year.ts'
import { actors, type CommandLine, line } from './line.ts'

/** The head of a department's budget. */
export const headOf = (department: string) => ({ costCentre: department, subjective: 'all' })

/** The source of the actuals. */
export const source = 'general-ledger'

const dayIn = (year: FinancialYear, years: number, day: string): string =>
  `${Number(year.slice(0, 4)) + years}-${day}`

/** Council approves a budget of each department. */
export const budgetLine = (year: FinancialYear, departments: readonly string[]): CommandLine => {
  const amount = formatPounds(illustrativeBudget)
  return line(
    ['ApproveBudget', `budget-${year}`],
    actors.council,
    { on: dayIn(year, 0, '03-01') },
    {
      financialYear: year,
      lines: [...departments, corporate].map((directorate) => ({
        directorate,
        subjective: 'all',
        kind: 'expenditure',
        amount,
      })),
      decision: `Budget ${year}, illustrative`,
    },
  )
}

/** What was spent comes in as one posting a department, and its batch is closed. */
export const actualsLines = (
  year: FinancialYear,
  departments: readonly DepartmentYear[],
): readonly CommandLine[] => {
  const on = lastDayOf(year)
  const batch = { financialYear: year, source, batch: `outturn ${year}` }
  const postings = departments.map(({ department, actual }) => ({
    ...headOf(department),
    amount: formatPounds(actual),
    postedOn: on,
    reference: `Outturn ${year}, ${department}`,
    description: 'Illustrative: the budget with the published variance',
  }))
  const controlTotal = formatPounds(sumPence(departments.map(({ actual }) => actual)))
  return [
    line(['ImportActuals', `actuals-${year}`], actors.finance, { on }, { ...batch, postings }),
    line(
      ['CloseBatch', `batch-${year}`],
      actors.finance,
      { on },
      {
        ...batch,
        count: postings.length,
        controlTotal,
      },
    ),
  ]
}

/** The months close; the year-end period stays open for audit adjustments. */
export const closingLines = (year: FinancialYear): readonly CommandLine[] =>
  periods
    .filter((period) => period !== 'P13')
    .map((period) =>
      line(
        ['ClosePeriod', `close-${year}-${period}`],
        actors.finance,
        { on: dayIn(year, 1, '04-30') },
        { financialYear: year, period },
      ),
    )
