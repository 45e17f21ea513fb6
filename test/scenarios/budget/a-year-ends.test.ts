import { financialYear as yearOf } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { budgetLedger, type Line } from '../../support/budget-ledger.ts'
import { rationaleOf } from '../../support/may.ts'
import { made } from '../reports/making.ts'
import {
  bring,
  budget,
  closePeriods,
  end,
  endedOf,
  financialYear,
  invoice,
  ledgerWith,
  line,
  order,
  placements,
  posting,
  service,
} from './ending-a-year.ts'

test('the outturn is what monitoring shows: every source, P13, late items, and invoices that no posting carries', async () => {
  const ledger = await ledgerWith(
    bring(
      'agresso',
      posting('Placements', 'fees', '700.00'),
      posting('Placements', 'fees', '60.00', { period: 'P13' }),
      posting('Libraries', 'books', '999.00'),
    ),
    bring('payroll', posting('Placements', 'staff', '1100.00')),
    order,
    invoice('I1', '40.00'),
    invoice('I2', '25.00', { paidBy: { source: 'agresso', reference: 'Placements fees 700.00' } }),
  )
  expect(await ledger.told(bring('agresso', posting('Placements', 'fees', '3.00')))).toBe(
    'committed',
  )
  await ledger.give(end({ actuals: ['agresso', 'payroll'] }))
  const { rows } = await made(ledger.store, 'budget-monitoring', {
    by: 'service',
    year: yearOf(financialYear),
  })
  const shown = rows.find((row) => row['service'] === service)
  expect(shown?.['actual']).toBe('1903.00')
  expect(await endedOf(ledger)).toMatchObject({
    services: [{ revisedBudget: '2000.00', outturn: '1903.00', variance: '-97.00' }],
  })
})

test('capital is neither carried nor counted, and what is spent outside the budget belongs to its cost centre', async () => {
  const ledger = await ledgerWith(
    {
      command: 'SetChartOfAccounts',
      actor: 'u-9 finance-officer',
      on: '2023-04-01',
      data: {
        reference: 'chart',
        costCentres: [{ costCentre: 'Respite', directorate: 'Social', service }],
        subjectives: [],
      },
    },
    bring(
      'agresso',
      posting('Contact centre', 'works', '5000.00'),
      posting('Placements', 'agency', '2100.00'),
      posting('Respite', 'fees', '7.00'),
      posting('Nowhere', 'fees', '1000000.00'),
    ),
  )
  await ledger.give(end())
  expect(await endedOf(ledger)).toMatchObject({
    cap: null,
    services: [{ outturn: '2107.00', carriedForward: '107.00', metBySources: '0.00' }],
    funding: [],
  })
})

test('what is carried waits for the next year’s budget, and then can be given to another head', async () => {
  const ledger = await ledgerWith(bring('agresso', posting('Placements', 'fees', '1500.00')))
  await ledger.give(end())
  expect(ledger.processResults.at(-1)).toMatchObject({ events: ['CarryForwardReceived'] })
  await ledger.give(budget('2024-25', '2024-06-12'))
  const give = (amount: string, reference: string): Line => ({
    command: 'ProposeVirement',
    actor: 'u-1 budget-holder',
    on: '2024-06-20',
    data: {
      reference,
      financialYear: '2024-25',
      kind: 'one-off',
      reason: 'Books',
      legs: [
        { ...placements, amount: `-${amount}` },
        { costCentre: 'Libraries', subjective: 'books', amount },
      ],
    },
  })
  expect(await ledger.told(give('1500.01', 'V1'))).toBe('NotEnoughBudget')
  expect(await ledger.told(give('1500.00', 'V1'))).toBe('committed')
})

test('an overspend is the first call on the next year', async () => {
  const ledger = await ledgerWith(bring('agresso', posting('Placements', 'fees', '2300.00')))
  await ledger.give(budget('2024-25', '2024-03-01'))
  await ledger.give(end())
  const received = (await ledger.events()).find(({ type }) => type === 'CarryForwardReceived')
  expect(received).toMatchObject({
    effectiveOn: '2024-06-11',
    stream: 'budget-2024-25',
    data: { legs: [{ ...placements, amount: '-300.00' }] },
  })
})

test('may says how the year would end, and what is short of it', async () => {
  const ledger = await ledgerWith(bring('agresso', posting('Placements', 'fees', '2300.00')))
  const funding = [{ kind: 'provision', item: 'Insurance', available: '150.00' }]
  expect(await rationaleOf(ledger, end({ cap: '100.00', funding }))).toMatchObject({
    services: [{ service, variance: '300.00', carriedForward: '100.00', metBySources: '200.00' }],
    needed: '200.00',
    sources: [{ item: 'Insurance', available: '150.00', applied: '150.00' }],
  })
})

test('a service is carried once, and then nothing in its year changes', async () => {
  const ledger = await ledgerWith(bring('agresso', posting('Placements', 'fees', '1500.00')))
  const virement = (reference: string, from: string, to: string): Line => ({
    command: 'ProposeVirement',
    actor: 'u-1 budget-holder',
    on: '2024-03-31',
    data: {
      reference,
      financialYear,
      kind: 'technical',
      reason: 'Restructure',
      legs: [
        { costCentre: 'Placements', subjective: from, amount: '-1.00' },
        { costCentre: 'Placements', subjective: to, amount: '1.00' },
      ],
    },
  })
  const proposed = await ledger.give(virement('T1', 'fees', 'staff'))
  const contentHash = 'contentHash' in proposed ? proposed.contentHash : ''
  const step = { reference: 'T1', financialYear }
  await ledger.give({
    command: 'ApproveVirement',
    actor: 'u-151 section-151-officer',
    on: '2024-03-31',
    data: { ...step, by: 'section-151-officer', decision: 'Note', contentHash: contentHash ?? '' },
  })
  expect(await ledger.told(end())).toBe('committed')
  expect(await ledger.told(end())).toBe('ReferenceInUse')
  expect(await ledger.give(end({ reference: 'YE2' }))).toMatchObject({
    refusal: { tag: 'ServiceCarriedForward', service, reference: 'YE1' },
  })
  expect(await ledger.told(virement('T2', 'fees', 'staff'))).toBe('ServiceCarriedForward')
  const post: Line = {
    command: 'PostVirement',
    actor: 'u-9 finance-officer',
    on: '2024-03-31',
    data: step,
  }
  expect(await ledger.told(post)).toBe('ServiceCarriedForward')
  const estimate: Line = {
    command: 'ApproveSupplementaryEstimate',
    actor: 'clerk council',
    on: '2024-03-31',
    data: {
      financialYear,
      reference: 'SE',
      source: 'Council Fund',
      reason: 'Late',
      legs: [{ ...placements, amount: '1.00' }],
      decision: 'Council',
    },
  }
  expect(await ledger.told(estimate)).toBe('ServiceCarriedForward')
  const books = { costCentre: 'Libraries', subjective: 'books' }
  const other = { reference: 'YE2', services: [{ service: 'Libraries', to: books }] }
  expect(await ledger.told(end(other))).toBe('committed')
})

test('a month does not open again once the year is carried; P13 still takes the audit’s adjustments', async () => {
  const ledger = await ledgerWith(bring('agresso', posting('Placements', 'fees', '1500.00')))
  const by = 'section-151-officer'
  const reopen = (period: string): Line => ({
    command: 'ReopenPeriod',
    actor: `u-151 ${by}`,
    on: '2024-06-20',
    data: { financialYear, period, by, decision: 'Note 4', reason: 'An accrual was left out' },
  })
  await ledger.give(end())
  expect(await ledger.told(reopen('P12'))).toBe('ServiceCarriedForward')
  const adjustment = posting('Placements', 'fees', '2.00', { period: 'P13' })
  expect(await ledger.told(bring('agresso', adjustment))).toBe('committed')
  const close: Line = {
    command: 'ClosePeriod',
    actor: 'u-9 finance-officer',
    on: '2024-06-21',
    data: { financialYear, period: 'P13' },
  }
  expect(await ledger.told(close)).toBe('committed')
  expect(await ledger.told({ ...reopen('P13'), on: '2024-06-22' })).toBe('committed')
})

test('an order that was carried counts in the year’s end, though its service got another name', async () => {
  const ledger = await budgetLedger()
  const next = '2024-25'
  const families = (year: string, on: string): Line => ({
    ...budget(year, on),
    data: {
      financialYear: year,
      decision: `Council ${on}`,
      lines: [line('Placements', 'fees', { service: 'Families' })],
    },
  })
  const posted = {
    ...posting('Placements', 'fees', '600.00'),
    postedOn: '2024-06-01',
  }
  const lines: readonly Line[] = [
    budget(financialYear, '2023-03-01'),
    families(next, '2024-03-01'),
    order,
    {
      command: 'CarryCommitment',
      actor: 'u-9 finance-officer',
      on: '2024-03-31',
      data: { financialYear, service, reference: 'PO' },
    },
    {
      ...invoice('I1', '40.00'),
      on: '2024-06-02',
      data: { financialYear: next, service, reference: 'PO', invoice: 'I1', amount: '40.00' },
    },
    {
      ...bring('agresso', posted),
      data: { financialYear: next, source: 'agresso', batch: 'year', postings: [{ ...posted }] },
    },
    ...closePeriods.map((close) => ({
      ...close,
      on: '2025-04-30',
      data: { ...(close.data as object), financialYear: next },
    })),
    {
      ...end({ services: [{ service: 'Families', to: placements }] }, '2025-06-11'),
      data: {
        financialYear: next,
        reference: 'YE2',
        actuals: ['agresso'],
        services: [{ service: 'Families', to: placements }],
        decision: 'Cabinet 11 June 2025',
      },
    },
  ]
  for (const one of lines)
    expect([one.command, await ledger.told(one)]).toEqual([one.command, 'committed'])
  expect(await endedOf(ledger)).toMatchObject({
    services: [{ service: 'Families', revisedBudget: '1000.00', outturn: '640.00' }],
  })
  const { notes } = await made(ledger.store, 'outturn', { year: yearOf(next) })
  expect(
    notes.filter((note) => note.includes('not the figures that the year was closed with')),
  ).toEqual([])
})

test('a year is ended after it is over, and before the next one is over', async () => {
  const ledger = await ledgerWith(bring('agresso', posting('Placements', 'fees', '1500.00')))
  expect(await ledger.told(end({}, '2024-03-30'))).toBe('YearNotOver')
  expect(await ledger.told(end({}, '2025-04-01'))).toBe('DateOutsideYear')
  expect(await ledger.told({ ...end(), actor: 'u-9 finance-officer' })).toBe('RoleNotAllowed')
  expect(await ledger.told(end({}, '2024-03-31'))).toBe('committed')
  const received = (await ledger.events()).find(({ type }) => type === 'CarryForwardReceived')
  expect(received?.effectiveOn).toBe('2024-04-01')
})

test('exactly the budget spent carries nothing on', async () => {
  const ledger = await ledgerWith(bring('agresso', posting('Placements', 'fees', '2000.00')))
  const before = ledger.processResults.length
  await ledger.give(end({ services: [{ service, to: { costCentre: 'Any', subjective: 'all' } }] }))
  expect(await endedOf(ledger)).toMatchObject({ services: [{ carriedForward: '0.00', to: null }] })
  expect(ledger.processResults).toHaveLength(before)
})
