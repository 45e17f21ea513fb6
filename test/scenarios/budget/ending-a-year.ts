import { expect } from 'vitest'
import { type BudgetLedger, budgetLedger, type Line } from '../../support/budget-ledger.ts'

/** The year that ends. */
export const financialYear = '2023-24'

/** The service in most of the tests. */
export const service = 'Children'

/** Its head. */
export const placements = { costCentre: 'Placements', subjective: 'fees' }

/** A line of a budget, by default in the service and of £1,000. */
export const line = (costCentre: string, subjective: string, more: object = {}) => ({
  directorate: 'Social',
  service,
  costCentre,
  subjective,
  kind: 'expenditure',
  amount: '1000.00',
  ...more,
})

/** Council approves a year’s budget, with these lines besides the usual ones. */
export const budget = (year: string, on: string, lines: readonly object[] = []): Line => ({
  command: 'ApproveBudget',
  actor: 'clerk council',
  on,
  data: {
    financialYear: year,
    decision: `Council ${on}`,
    lines: [
      line('Placements', 'fees'),
      line('Placements', 'staff'),
      line('Contact centre', 'works', { fund: 'capital' }),
      line('Libraries', 'books', { directorate: 'Places', service: 'Libraries' }),
      ...lines,
    ].map((one) => ({ ...one })),
  },
})

/** A posting of the year. */
export const posting = (
  costCentre: string,
  subjective: string,
  amount: string,
  more: object = {},
) => ({
  costCentre,
  subjective,
  amount,
  postedOn: '2023-06-01',
  reference: `${costCentre} ${subjective} ${amount}`,
  ...more,
})

/** Imports postings from a general ledger. */
export const bring = (source: string, ...postings: readonly object[]): Line => ({
  command: 'ImportActuals',
  actor: 'import finance-officer',
  on: '2024-04-10',
  data: { financialYear, source, batch: 'year', postings: postings.map((one) => ({ ...one })) },
})

/** The twelve months are closed. */
export const closePeriods: readonly Line[] = Array.from({ length: 12 }, (_, index) => ({
  command: 'ClosePeriod',
  actor: 'u-9 finance-officer',
  on: '2024-04-30',
  data: { financialYear, period: `P${String(index + 1).padStart(2, '0')}` },
}))

/** Cabinet ends the year. */
export const end = (change: object = {}, on = '2024-06-11'): Line => ({
  command: 'CarryForward',
  actor: 'clerk cabinet',
  on,
  data: {
    financialYear,
    reference: 'YE1',
    actuals: ['agresso'],
    services: [{ service, to: placements }],
    decision: 'Cabinet 11 June 2024',
    ...change,
  },
})

/** A ledger with the budget and these lines, whose months are then closed. */
export const ledgerWith = async (...lines: readonly Line[]): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  for (const one of [budget(financialYear, '2023-03-01'), ...lines, ...closePeriods])
    expect([one.command, await ledger.told(one)]).toEqual([one.command, 'committed'])
  return ledger
}

/** How the year was ended. */
export const endedOf = async (ledger: BudgetLedger) => {
  const [ended] = (await ledger.events()).filter(({ type }) => type === 'CarriedForward')
  return ended?.data
}

/** An order of the service. */
export const order: Line = {
  command: 'RaiseCommitment',
  actor: 'u-12 budget-holder',
  on: '2023-05-02',
  data: { financialYear, service, reference: 'PO', ...placements, amount: '500.00' },
}

/** An invoice of it. */
export const invoice = (number: string, amount: string, more: object = {}): Line => ({
  command: 'InvoiceCommitment',
  actor: 'u-12 budget-holder',
  on: '2023-06-02',
  data: { financialYear, service, reference: 'PO', invoice: number, amount, ...more },
})
