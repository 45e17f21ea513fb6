import { financialYear } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { type BudgetLedger, budgetLedger, type Line } from '../../support/budget-ledger.ts'
import { made } from './making.ts'

const year = { financialYear: financialYear('2023-24') }

const asked = { year: year.financialYear }

const officer = 'u-9 finance-officer'

const head = (service: string, costCentre: string, more: object = {}) => ({
  directorate: 'Social',
  service,
  costCentre,
  kind: 'expenditure',
  amount: '1000.00',
  ...more,
})

const budget: Line = {
  command: 'ApproveBudget',
  actor: 'clerk council',
  on: '2023-03-01',
  data: {
    ...year,
    decision: 'Council 1 March 2023',
    lines: [
      head('Adults', 'Care'),
      head('Adults', 'Home help'),
      head('Children', 'Fostering'),
      head('Adults', 'Building', { fund: 'capital' }),
    ],
  },
}

/** The chart moves Home help to another service, and knows a cost centre that nobody budgeted. */
const chart: Line = {
  command: 'SetChartOfAccounts',
  actor: officer,
  on: '2023-09-01',
  data: {
    reference: 'restructure',
    costCentres: [
      { costCentre: 'Home help', directorate: 'Social', service: 'Children' },
      { costCentre: 'Respite', directorate: 'Social', service: 'Children' },
    ],
    subjectives: [],
  },
}

const spent = (costCentre: string, subjective: string, amount: string) => ({
  costCentre,
  subjective,
  amount,
  postedOn: '2023-10-01',
  reference: `${costCentre} ${subjective}`,
})

const postings: Line = {
  command: 'ImportActuals',
  actor: officer,
  on: '2023-10-01',
  data: {
    ...year,
    source: 'ledger',
    batch: 'year',
    postings: [
      spent('Care', 'all', '900.00'),
      spent('Home help', 'all', '1100.00'),
      spent('Fostering', 'all', '1200.00'),
      spent('Fostering', 'Taxis', '30.00'),
      spent('Respite', 'Taxis', '7.00'),
      spent('Building', 'all', '400.00'),
      spent('Nobody knows', 'Taxis', '1.00'),
    ],
  },
}

const closes = Array.from(
  { length: 12 },
  (_, month): Line => ({
    command: 'ClosePeriod',
    actor: officer,
    on: '2024-04-10',
    data: { ...year, period: `P${String(month + 1).padStart(2, '0')}` },
  }),
)

const carry = (...services: readonly string[]): Line => ({
  command: 'CarryForward',
  actor: 'clerk cabinet',
  on: '2024-05-14',
  data: {
    ...year,
    reference: `Final accounts of ${services.join(' and ')}`,
    actuals: ['ledger'],
    services: services.map((service) => ({
      service,
      to: { costCentre: service === 'Adults' ? 'Care' : 'Fostering', subjective: 'all' },
    })),
    decision: 'Cabinet 14 May 2024',
  },
})

const spentYear = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  for (const line of [budget, chart, postings, ...closes])
    expect(await ledger.told(line)).toBe('committed')
  return ledger
}

const outturnOf = async ({ store }: BudgetLedger) => {
  const { rows, totals, notes } = await made(store, 'outturn', asked)
  const figures = rows.map(({ section, item, revisedBudget, outturn }) => [
    section,
    item,
    revisedBudget,
    outturn,
  ])
  return { figures, totals, notes }
}

/**
 * Home help belongs to Adults, as Council approved it; taxis of Fostering belong to Children, the only service that has
 * them; capital is left out.
 */
const figures = [
  ['service', 'Adults', '2000.00', '2000.00'],
  ['service', 'Children', '1000.00', '1237.00'],
  ['service', 'unbudgeted', '0.00', '1.00'],
  ['capital', 'Adults', '1000.00', '400.00'],
]

test.each([
  ['before it', []],
  ['for one service', [carry('Adults')]],
  ['for both, one after the other', [carry('Children'), carry('Adults')]],
])('the report says of each service what the year’s end says, %s', async (_, ends) => {
  const ledger = await spentYear()
  for (const line of ends) expect(await ledger.told(line)).toBe('committed')
  const found = await outturnOf(ledger)
  expect(found.figures).toEqual(figures)
  expect(found.totals).toMatchObject({ revisedBudget: '4000.00', outturn: '3638.00' })
  expect(
    found.notes.filter((note) => note.includes('not the figures that the year was closed with')),
  ).toEqual([])
})

test('later adjustments of the audit have a line of their own, and are in the totals', async () => {
  const ledger = await spentYear()
  expect(await ledger.told(carry('Adults'))).toBe('committed')
  const audited = { ...spent('Care', 'all', '12.00'), postedOn: '2024-03-31', period: 'P13' }
  const adjustment: Line = {
    ...postings,
    on: '2024-09-01',
    data: { ...year, source: 'ledger', batch: 'audit', postings: [audited] },
  }
  expect(await ledger.told(adjustment)).toBe('committed')
  const found = await outturnOf(ledger)
  expect(found.figures).toEqual([
    ['service', 'Adults', '2000.00', '2000.00'],
    ['adjustment', 'Adults', '0.00', '12.00'],
    ...figures.slice(1),
  ])
  expect(found.totals).toMatchObject({ outturn: '3650.00', variance: '-350.00' })
  expect(found.notes).toContain(
    'Adults: the ledger now holds actuals of £2,012.00 against £2,000.00, not the figures that the year was closed with',
  )
})

test('the report names what budget monitoring shows elsewhere', async () => {
  const ledger = await spentYear()
  const { notes } = await outturnOf(ledger)
  expect(notes.filter((note) => note.includes('budget monitoring'))).toEqual([
    'Actuals of £1,100.00 against £1,000.00 are counted under Adults in the outturn; budget monitoring shows them under Children',
    'Actuals of £30.00 against £0.00 are counted under Children in the outturn; budget monitoring shows them under unbudgeted',
  ])
  const { rows } = await made(ledger.store, 'budget-monitoring', { ...asked, by: 'service' })
  expect(rows.map(({ service, actual }) => [service, actual])).toEqual([
    ['Adults', '1300.00'],
    ['Children', '2307.00'],
    ['unbudgeted', '31.00'],
  ])
})
