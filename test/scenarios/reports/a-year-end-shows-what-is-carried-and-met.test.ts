import { BudgetApproved, CarriedForward } from '@coflyfr/budget/events'
import { financialYear, plainDate, streamName } from '@coflyfr/core'
import { formatPounds, type PoundsText, pence, penceOfPounds, subtractPence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { ledgerOf, made, tableOf } from './making.ts'

const year = financialYear('2019-20')
const next = financialYear('2020-21')

/** Thousands in the form that events use. */
const thousands = (amount: number): PoundsText => formatPounds(pence(BigInt(amount) * 100_000n))

const budget = thousands(10_000)

const lines = (services: readonly string[]) =>
  services.map((service) => ({
    directorate: 'Gwynedd',
    service,
    costCentre: service,
    subjective: 'all',
    kind: 'expenditure' as const,
    amount: budget,
    fund: 'revenue' as const,
    controllable: true,
  }))

const approved = (of: typeof year, services: readonly string[]) =>
  BudgetApproved.of(plainDate(`${of.slice(0, 4)}-04-01`), {
    financialYear: of,
    fromDraft: false,
    lines: lines(services),
    count: services.length,
    total: budget,
    contentHash: 'x',
    decision: 'Council',
    onRecord: true,
    includes: [],
  })

const outturn = (service: string, carried: number, beyond: number) => {
  const variance = thousands(carried + beyond)
  return {
    service,
    revisedBudget: budget,
    outturn: formatPounds(
      subtractPence(penceOfPounds(budget), penceOfPounds(thousands(-carried - beyond))),
    ),
    variance,
    carriedForward: thousands(carried),
    takenBack: thousands(Math.max(0, -beyond)),
    metBySources: thousands(Math.max(0, beyond)),
    to: { costCentre: service, subjective: 'all' },
  }
}

const source = (
  kind: 'taken-back' | 'corporate-underspend' | 'reserve' | 'provision' | 'general-balance',
  item: string,
  amount: number,
) => ({ kind, item, reserve: null, available: thousands(amount), applied: thousands(amount) })

const services = ['Children and Families', 'Environment', 'Highways and Municipal']

/**
 * Gwynedd's Cabinet of 16 June 2020 (final accounts 2019-20, mgAi ID=19244; DOMAIN §3.4): 3,259 + 447 above the cap are met
 * by 70 + 1,012 + 801 + 24 + 1,799, in thousands.
 */
const ended = CarriedForward.of(plainDate('2020-06-16'), {
  financialYear: year,
  toYear: next,
  reference: 'Final accounts',
  cap: thousands(100),
  actuals: ['ledger'],
  services: [
    outturn('Children and Families', 100, 3259),
    outturn('Environment', -100, -70),
    outturn('Highways and Municipal', 100, 447),
  ],
  funding: [
    source('taken-back', 'Departments', 70),
    source('corporate-underspend', 'Corporate underspend', 1012),
    source('reserve', 'Harvested reserves', 801),
    source('provision', 'Harvested provisions', 24),
    source('reserve', 'Strategy reserve', 1799),
  ],
  decision: 'Cabinet 16 June 2020',
  onRecord: true,
})

const ledger = () =>
  ledgerOf(
    [streamName('budget', year), approved(year, services)],
    [streamName('budget', next), approved(next, services)],
    [streamName('budget', year), ended],
  )

test('uses equal sources, and each balance is carried, lapsed or met', async () => {
  const store = await ledger()
  const { rows, totals, notes } = await made(store, 'outturn', { year })
  expect(rows[0]).toEqual({
    section: 'service',
    item: 'Children and Families',
    kind: null,
    revisedBudget: '10000000.00',
    outturn: '13359000.00',
    variance: '3359000.00',
    variancePercent: '33.6',
    carriedForward: '100000.00',
    takenBack: '0.00',
    metBySources: '3259000.00',
    closing: '100000.00',
    available: null,
    applied: null,
  })
  expect(rows.filter(({ section }) => section === 'funding').map(({ item }) => item)).toEqual([
    '1. Departments',
    '2. Corporate underspend',
    '3. Harvested reserves',
    '4. Harvested provisions',
    '5. Strategy reserve',
  ])
  expect(totals).toMatchObject({ metBySources: '3706000.00', applied: '3706000.00' })
  expect(notes).toContain(
    'Overspends of £3,706,000.00 beyond it were met by sources of £3,706,000.00, in the order listed: the check is £0.00',
  )
  // This ledger holds no postings of the year, and the report says so.
  expect(
    notes.filter((note) => note.includes('not the figures that the year was closed with')),
  ).toHaveLength(3)
})

test('the amount a service carried opens the next year, and the bridge shows it by reference', async () => {
  const store = await ledger()
  const { rows } = await made(store, 'budget-monitoring', { year: next, by: 'service' })
  expect(
    rows.map(({ service, carriedIn, revisedBudget }) => [service, carriedIn, revisedBudget]),
  ).toEqual([
    ['Children and Families', '-100000.00', '9900000.00'],
    ['Environment', '100000.00', '10100000.00'],
    ['Highways and Municipal', '-100000.00', '9900000.00'],
  ])
  const bridge = await made(store, 'bridge', { year: next, by: 'directorate' })
  expect(
    bridge.rows.map(({ step, reference, amount, check }) => [step, reference, amount, check]),
  ).toEqual([
    ['original budget', null, '30000000.00', null],
    ['carried in', 'Final accounts', '-100000.00', null],
    ['revised budget', null, null, '0.00'],
  ])
})

test('a year from which nothing was carried is provisional', async () => {
  const store = await ledgerOf([streamName('budget', year), approved(year, services)])
  const { rows, notes } = await made(store, 'outturn', { year, sign: 'underspend-positive' })
  expect(rows[0]).toMatchObject({ variance: '10000000.00', carriedForward: null })
  expect(notes).toContain('Provisional: nothing has been carried forward from this year yet')
})

test('in Welsh every label is Welsh', async () => {
  const table = await tableOf(await ledger(), 'outturn', { year, language: 'cy' })
  expect(table).toMatch(/^Alldro\n/)
  expect(table).toContain('Cariwyd ymlaen')
  expect(table).toContain('Cyfanswm')
})
