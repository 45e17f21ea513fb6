import { financialYear } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { type BudgetLedger, budgetLedger, type Line } from '../../support/budget-ledger.ts'
import { made, namedReportOf } from './making.ts'

const year = financialYear('2023-24')

const budget: Line = {
  command: 'ApproveBudget',
  actor: 'clerk council',
  on: '2023-03-01',
  data: {
    financialYear: year,
    decision: 'Council',
    lines: ['Social', 'Education'].map((directorate) => ({
      directorate,
      kind: 'expenditure',
      amount: '1000.00',
    })),
  },
}

const spent = (costCentre: string, amount: string, postedOn: string): Line => ({
  command: 'ImportActuals',
  actor: 'u-9 finance-officer',
  on: postedOn,
  data: {
    financialYear: year,
    source: 'ledger',
    batch: postedOn,
    postings: [{ costCentre, subjective: 'all', amount, postedOn, reference: postedOn }],
  },
})

const foreseen = (service: string, period: string, projectedOutturn: string, on: string): Line => ({
  command: 'SubmitForecast',
  actor: 'u-12 budget-holder',
  on,
  data: { financialYear: year, period, service, projectedOutturn, basis: 'profile' },
})

const told = async (...lines: readonly Line[]): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  for (const line of [budget, ...lines]) expect(await ledger.told(line)).toBe('committed')
  return ledger
}

test('a month is explained as part of what is known now, not as when it was the latest', async () => {
  const { store } = await told(
    spent('Social', '70.00', '2023-04-10'),
    spent('Education', '20.00', '2023-05-10'),
  )
  const asked = { year, by: 'directorate', view: 'period' } as const
  const { rows } = await made(store, 'budget-monitoring', asked)
  expect(
    rows.map(({ directorate, month, yearToDate }) => [directorate, month, yearToDate]),
  ).toEqual([
    ['Education', '20.00', '20.00'],
    ['Social', '0.00', '70.00'],
  ])
  const { explained } = namedReportOf(store, 'budget-monitoring', asked)
  const partsOf = async (column: string) =>
    (await explained('Social', column))?.contributions.map(({ change }) => change)
  expect(await partsOf('month')).toEqual([])
  expect(await partsOf('yearToDate')).toEqual(['70.00'])
})

test('last year’s spending is explained even if this year is only recorded later', async () => {
  const order: Line = {
    command: 'RaiseCommitment',
    actor: 'u-12 budget-holder',
    on: '2023-05-02',
    data: {
      financialYear: year,
      service: 'Social',
      reference: 'PO',
      costCentre: 'Social',
      subjective: 'all',
      amount: '9.00',
    },
  }
  const carried: Line = {
    command: 'CarryCommitment',
    actor: 'u-9 finance-officer',
    on: '2024-03-31',
    data: { financialYear: year, service: 'Social', reference: 'PO' },
  }
  const { store } = await told(spent('Education', '20.00', '2023-05-10'), order, carried)
  const asked = { year: financialYear('2024-25'), by: 'directorate', view: 'period' } as const
  const { explained } = namedReportOf(store, 'budget-monitoring', asked)
  const figure = await explained('Education', 'priorYearOutturn')
  expect(figure).toMatchObject({ value: '20.00', contributions: [{ change: '20.00' }] })
})

test('the previous quarter changes because time passed, not because of the next forecast', async () => {
  const { store } = await told(
    foreseen('Social', 'P03', '1100.00', '2023-07-05'),
    foreseen('Education', 'P03', '900.00', '2023-07-05'),
    foreseen('Social', 'P06', '1300.00', '2023-10-05'),
  )
  const size = (await store.head()).size
  const { changedBetween } = namedReportOf(store, 'cover', { year })
  const cells = await changedBetween(size - 2, size - 1, 'previousProjected')
  expect(
    cells.map(({ row, change, explanations }) => [
      row,
      change,
      explanations.map((part) => [part.type, part.change]),
    ]),
  ).toEqual([
    ['Education', '900.00', [['passing of time', '900.00']]],
    ['Social', '1100.00', [['passing of time', '1100.00']]],
    ['total', '2000.00', [['passing of time', '2000.00']]],
  ])
  const moved = await changedBetween(size - 2, size - 1, 'movement')
  expect(moved.find(({ row }) => row === 'Social')).toMatchObject({
    change: '200.00',
    explanations: [{ type: 'ForecastSubmitted', change: '200.00' }],
  })
})

test('what last year spent and got back is in its figures up to a period between', async () => {
  const of = (line: Line, financialYear: string): Line => ({
    ...line,
    data: { ...(line.data as object), financialYear },
  })
  const next = financialYear('2024-25')
  const { store } = await told(
    of(budget, next),
    spent('Playgrounds', '70.00', '2023-04-10'),
    spent('Playgrounds', '-70.00', '2023-09-10'),
  )
  const asked = { year: next, by: 'directorate', view: 'period', period: 'P02' } as const
  const { rows, totals } = await made(store, 'budget-monitoring', asked)
  const last = rows.map(({ directorate, priorYearToDate, priorYearOutturn }) => [
    directorate,
    priorYearToDate,
    priorYearOutturn,
  ])
  expect(last).toContainEqual(['unbudgeted', '70.00', '0.00'])
  expect(totals).toMatchObject({ priorYearToDate: '70.00', priorYearOutturn: '0.00' })
  const { explained } = namedReportOf(store, 'budget-monitoring', asked)
  const parts = (await explained('unbudgeted', 'priorYearToDate'))?.contributions
  expect(parts?.map(({ change }) => change)).toEqual(['70.00'])
})
