import { financialYearOf, plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
} from '../../support/budget-ledger.ts'
import { made } from './making.ts'

const financialYear = '2023-24'
const placements = { costCentre: 'Social/Children/Placements', subjective: 'all' }
const fostering = { costCentre: 'Social/Children/Fostering', subjective: 'all' }

const finance = (command: string, on: string, data: object): Line => ({
  command,
  actor: 'u-9 finance-officer',
  on,
  data: { financialYear, ...data },
})

let transactions = 0

const posting = (head: object, amount: string, postedOn: string, more: object = {}) => {
  transactions += 1
  return { ...head, amount, postedOn, reference: `T${transactions}`, ...more }
}

const importing = (on: string, ...postings: readonly object[]): Line =>
  finance('ImportActuals', on, { source: 'agresso', batch: `b-${on}`, postings })

const forecast = (period: string, projectedOutturn: string, more: object): Line =>
  finance('SubmitForecast', '2023-09-08', {
    period,
    projectedOutturn,
    basis: 'known commitments',
    ...more,
  })

const given = async (...lines: readonly Line[]): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  for (const line of [budget2023, ...lines])
    expect(await ledger.told(line), JSON.stringify(line)).toBe('committed')
  return ledger
}

const spent = [
  importing(
    '2023-06-02',
    posting(placements, '750000.00', '2023-04-28'),
    posting(placements, '800000.50', '2023-05-31'),
    posting(fostering, '-12.25', '2023-05-31', { description: 'Refund' }),
  ),
  finance('RaiseCommitment', '2023-05-02', {
    service: 'Social/Children',
    reference: 'PO-1',
    ...placements,
    amount: '52000.00',
  }),
  finance('InvoiceCommitment', '2023-06-15', {
    service: 'Social/Children',
    reference: 'PO-1',
    invoice: 'INV-1',
    amount: '2000.00',
  }),
]

test('what is spent, ordered and invoiced is compared with the budget', async () => {
  const ledger = await given(...spent)
  const { rows, totals } = await made(ledger.store, 'budget-monitoring', { by: 'cost-centre' })
  expect(rows.find((row) => row['costCentre'] === placements.costCentre)).toMatchObject({
    revisedBudget: '9000000.00',
    committed: '50000.00',
    actual: '1552000.50',
    available: '7397999.50',
    projectedOutturn: null,
    rag: null,
  })
  expect(totals).toMatchObject({ committed: '50000.00', actual: '1551988.25' })
})

test('a period shows the year to date, and its own month', async () => {
  const ledger = await given(...spent)
  const asked = { view: 'period', by: 'directorate', period: 'P02' } as const
  const { rows, parameters, notes } = await made(ledger.store, 'budget-monitoring', asked)
  expect(rows.find((row) => row['directorate'] === 'Social')).toEqual({
    directorate: 'Social',
    month: '799988.25',
    yearToDate: '1549988.25',
    revisedBudget: '18300000.00',
    remaining: '16750011.75',
    percentSpent: '8.5',
    priorYearToDate: null,
    priorYearOutturn: null,
  })
  expect(parameters).toMatchObject({ period: 'P02', view: 'period', amber: '2', red: '5' })
  expect(notes).toContain(
    'Actuals are up to P02, projections are the latest made by then; budgets are for the whole year',
  )
})

test('a posting into a closed period is late in the next one, and the closed one stays as it was', async () => {
  const ledger = await given(
    ...spent,
    finance('ClosePeriod', '2023-06-09', { period: 'P01' }),
    importing('2023-06-20', posting(placements, '100.00', '2023-04-30')),
  )
  const toDate = async (period: 'P01' | 'P02') => {
    const asked = { view: 'period', by: 'directorate', period } as const
    return (await made(ledger.store, 'budget-monitoring', asked)).totals['yearToDate']
  }
  expect(await toDate('P01')).toBe('750000.00')
  expect(await toDate('P02')).toBe('1550088.25')
  const late = '£100.00 of P01 came in after its close and counts in P02'
  expect((await made(ledger.store, 'budget-monitoring', { period: 'P02' })).notes).toContain(late)
  const first = await made(ledger.store, 'budget-monitoring', { period: 'P01' })
  expect(first.notes).not.toContain(late)
})

test('a forecast of a service is more than its lines, at every level', async () => {
  const ledger = await given(
    forecast('P05', '9300000.00', placements),
    forecast('P05', '10900000.00', { service: 'Social/Children' }),
  )
  const lines = await made(ledger.store, 'budget-monitoring', { by: 'subjective' })
  const rest = lines.rows.find((row) => row['costCentre'] === 'whole service')
  expect(rest).toMatchObject({ revisedBudget: '0.00', projectedOutturn: '300000.00' })
  const services = await made(ledger.store, 'budget-monitoring', { by: 'service' })
  expect(services.rows.find((row) => row['service'] === 'Social/Children')).toMatchObject({
    revisedBudget: '10300000.00',
    projectedOutturn: '10900000.00',
    variance: '600000.00',
    variancePercent: '5.8',
    rag: 'red',
  })
  expect(lines.totals).toEqual(services.totals)
})

test.each([
  ['9179999.99', 'green'],
  ['9180000.00', 'amber'],
  ['9450000.00', 'amber'],
  ['9450000.01', 'red'],
  ['8000000.00', 'green'],
])('a projection of %s against nine million is %s', async (projected, rag) => {
  const ledger = await given(forecast('P05', projected, placements))
  const { rows } = await made(ledger.store, 'budget-monitoring')
  expect(rows.find((row) => row['costCentre'] === placements.costCentre)).toMatchObject({ rag })
})

test('the reader chooses the thresholds and the sign', async () => {
  const ledger = await given(forecast('P05', '9090000.00', placements))
  const asked = {
    thresholds: { amber: '0.5', red: '0.9' },
    sign: 'underspend-positive',
  } as const
  const { rows, notes } = await made(ledger.store, 'budget-monitoring', asked)
  expect(rows.find((row) => row['costCentre'] === placements.costCentre)).toMatchObject({
    projectedOutturn: '9090000.00',
    variance: '-90000.00',
    variancePercent: '-1.0',
    rag: 'red',
  })
  expect(notes[0]).toBe('An underspend is positive in the variance columns; income is negative')
})

test('Table 1 shows how far the projection moved since the quarter before', async () => {
  const ledger = await given(
    forecast('P03', '9100000.00', placements),
    forecast('P06', '9250000.00', placements),
  )
  const { rows, totals, notes } = await made(ledger.store, 'cover', { period: 'P06' })
  expect(rows.find((row) => row['directorate'] === 'Social')).toEqual({
    directorate: 'Social',
    revisedBudget: '18300000.00',
    projectedOutturn: '18550000.00',
    variance: '250000.00',
    variancePercent: '1.4',
    rag: 'green',
    previousProjected: '18400000.00',
    previousVariance: '100000.00',
    movement: '150000.00',
  })
  expect(totals).toMatchObject({ variance: '250000.00', movement: '150000.00' })
  expect(notes.at(-1)).toBe(
    'The previous quarter shows the forecasts made by P03, against the budget as it stood at the end of P03',
  )
  const first = await made(ledger.store, 'cover', { period: 'P02' })
  expect(first.totals).toMatchObject({ projectedOutturn: null, movement: null })
})

test('gross expenditure and income are separate rows, and net is their sum', async () => {
  const ledger = await given()
  const asked = { view: 'gross', by: 'service' } as const
  const { rows, totals, notes } = await made(ledger.store, 'budget-monitoring', asked)
  const children = rows.filter((row) => row['service'] === 'Social/Children')
  expect(children.map((row) => [row['measure'], row['revisedBudget']])).toEqual([
    ['gross expenditure', '10800000.00'],
    ['gross income', '-500000.00'],
    ['net', '10300000.00'],
  ])
  expect(totals['revisedBudget']).toBe('22700000.00')
  expect(notes.at(-1)).toBe(
    'The total is net: revised gross expenditure is £23,200,000.00 and gross income -£500,000.00',
  )
})

test('when expenditure and income are forecast together, the gross rows say why they have no projection', async () => {
  const ledger = await given(forecast('P05', '10900000.00', { service: 'Social/Children' }))
  const asked = { view: 'gross', by: 'service' } as const
  const { rows, notes } = await made(ledger.store, 'budget-monitoring', asked)
  const children = rows.filter((row) => row['service'] === 'Social/Children')
  expect(children.map((row) => row['projectedOutturn'])).toEqual([null, null, '10900000.00'])
  expect(notes.at(-1)).toBe(
    'Expenditure and income are forecast together, so the projection is net only, in Social/Children',
  )
})

test('last year is shown beside this one, up to the same period', async () => {
  const ledger = await given()
  const last = { financialYear: '2022-23', source: 'agresso', batch: 'last' }
  const lines = [
    posting(placements, '700.00', '2022-04-30'),
    posting(placements, '90.00', '2022-06-30'),
  ]
  const line = { ...importing('2022-07-01'), data: { ...last, postings: lines } }
  expect(await ledger.told(line)).toBe('committed')
  const asked = {
    view: 'period',
    by: 'cost-centre',
    period: 'P02',
    year: financialYearOf(plainDate('2023-04-01')),
  } as const
  const { rows } = await made(ledger.store, 'budget-monitoring', asked)
  expect(rows.find((row) => row['costCentre'] === placements.costCentre)).toMatchObject({
    yearToDate: '0.00',
    priorYearToDate: '700.00',
    priorYearOutturn: '790.00',
  })
})

test('a cost centre that was moved is reported where it is now', async () => {
  const ledger = await given({
    command: 'SetChartOfAccounts',
    actor: 'u-9 finance-officer',
    on: '2023-04-01',
    data: {
      reference: 'Chart 2',
      costCentres: [
        {
          costCentre: fostering.costCentre,
          directorate: 'Families',
          service: 'Families/Fostering',
        },
        { costCentre: 'New', directorate: 'Families', service: 'Families/New' },
      ],
      subjectives: [],
    },
  })
  const spentAnew = importing(
    '2023-05-01',
    posting({ costCentre: 'New', subjective: 'all' }, '5.00', '2023-04-30'),
  )
  expect(await ledger.told(spentAnew)).toBe('committed')
  const { rows, notes } = await made(ledger.store, 'budget-monitoring', { by: 'service' })
  const families = rows.filter((row) => row['directorate'] === 'Families')
  expect(families.map((row) => [row['service'], row['revisedBudget'], row['actual']])).toEqual([
    ['Families/Fostering', '2000000.00', '0.00'],
    ['Families/New', '0.00', '5.00'],
  ])
  expect(notes).toContain(
    'In no approved budget of the year: 1 head with actuals of £5.00: New/all',
  )
})

test('hundreds of heads without a budget make one note, which names the largest', async () => {
  const heads = Array.from({ length: 500 }, (_, index) =>
    posting({ costCentre: `C${index}`, subjective: 'all' }, `${index + 1}.00`, '2023-04-30'),
  )
  const refund = posting({ costCentre: 'Refund', subjective: 'all' }, '-900.00', '2023-04-30')
  const ledger = await given(importing('2023-05-01', ...heads), importing('2023-05-02', refund))
  const { notes } = await made(ledger.store, 'budget-monitoring')
  expect(notes.filter((note) => note.includes('no approved budget'))).toEqual([
    'In no approved budget of the year: 501 heads with actuals of £124,350.00: Refund/all, C499/all, C498/all, C497/all, C496/all and 496 more',
  ])
})
