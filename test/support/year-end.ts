import { periods } from '@coflyfr/core'
import type { BudgetLedger, Line } from './budget-ledger.ts'

/** A year in which every department has a head with the same budget, and a corporate head takes the drawdowns. */
export interface EndingYear {
  readonly financialYear: string
  readonly firstDay: string
  readonly lastDay: string
}

/** An amount in thousands, as councils publish it, as pounds. */
export const thousands = (amount: number): string => `${amount * 1000}.00`

/** The head of a department. */
export const headOf = (service: string) => ({ costCentre: service, subjective: 'all' })

/** The head that takes drawdowns for the year's end. It belongs to no department, so that no budget counts them twice. */
export const corporate = 'Corporate budgets'

const budgetOf = 10_000

/** Council approves the year: £10m for each department, and the corporate head. */
export const approveYear = (
  { financialYear, firstDay }: EndingYear,
  departments: readonly string[],
): Line => ({
  command: 'ApproveBudget',
  actor: 'clerk council',
  on: firstDay,
  data: {
    financialYear,
    decision: `Council ${firstDay}`,
    lines: [...departments, corporate].map((directorate) => ({
      directorate,
      kind: 'expenditure',
      amount: thousands(budgetOf),
    })),
  },
})

/** Every department spends its budget and this much more, in thousands; then the twelve months are closed. */
export const spendYear = (
  { financialYear, lastDay }: EndingYear,
  variances: Readonly<Record<string, number>>,
): readonly Line[] => [
  {
    command: 'ImportActuals',
    actor: 'import finance-officer',
    on: lastDay,
    data: {
      financialYear,
      source: 'ledger',
      batch: 'year',
      postings: Object.entries(variances).map(([service, variance], number) => ({
        ...headOf(service),
        amount: thousands(budgetOf + variance),
        postedOn: lastDay,
        reference: String(number),
      })),
    },
  },
  ...periods.slice(0, -1).map((period) => ({
    command: 'ClosePeriod',
    actor: 'u-9 finance-officer',
    on: lastDay,
    data: { financialYear, period },
  })),
]

/** Sets a reserve up and draws money from it, by default to the corporate head. */
export const drawFrom = async (
  ledger: BudgetLedger,
  { financialYear, firstDay, lastDay }: EndingYear,
  reserve: string,
  amount: string,
  costCentre: string = corporate,
): Promise<void> => {
  const purpose = 'The year’s end'
  const key = { reserve, reference: `D-${reserve}` }
  await ledger.give({
    command: 'EstablishReserve',
    actor: 'clerk cabinet',
    on: firstDay,
    data: {
      reserve,
      name: reserve,
      purpose,
      openingBalance: thousands(budgetOf),
      openedOn: firstDay,
      decision: 'Cabinet',
    },
  })
  const requested = await ledger.give({
    command: 'RequestDrawdown',
    actor: 'u-1 corporate-director',
    on: lastDay,
    data: { ...key, amount, financialYear, to: headOf(costCentre), purpose, reason: 'Outturn' },
  })
  const contentHash = 'contentHash' in requested ? (requested.contentHash ?? '') : ''
  await ledger.give({
    command: 'ApproveDrawdown',
    actor: 'u-151 section-151-officer',
    on: lastDay,
    data: { ...key, by: 'section-151-officer', decision: 'Delegated', contentHash },
  })
  await ledger.give({
    command: 'PostDrawdown',
    actor: 'u-9 finance-officer',
    on: lastDay,
    data: key,
  })
}
