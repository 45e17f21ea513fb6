import { financialYear } from '@coflyfr/core'
import type { ReportParameters } from '@coflyfr/reports'
import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
  leg,
} from '../../support/budget-ledger.ts'
import { made, refusedOf } from './making.ts'

const year = financialYear('2023-24')

const line = (command: string, on: string, data: object): Line => ({
  command,
  actor: 'u-9 finance-officer',
  on,
  data: { financialYear: year, ...data },
})

const care = 'Social/Adults/Care'

const posted = (reference: string, amount: string, postedOn: string, more: object = {}): Line =>
  line('ImportActuals', postedOn, {
    source: 'agresso',
    batch: reference,
    postings: [{ ...leg(care, amount), postedOn, reference, ...more }],
  })

const order = { service: 'Social/Adults', reference: 'PO-1' }

const given = async (...lines: readonly Line[]): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  for (const each of [budget2023, ...lines])
    expect(await ledger.told(each), JSON.stringify(each)).toBe('committed')
  return ledger
}

const spentOn = async (
  { store }: BudgetLedger,
  period: ReportParameters['period'],
): Promise<readonly unknown[]> => {
  const { rows } = await made(store, 'trial-balance', { year, period })
  const { totals } = await made(store, 'budget-monitoring', { year, period })
  const account = rows.find((row) => row['account'] === 'Spending of services')
  return [account?.['balance'] ?? '0.00', totals['actual']]
}

test('the books count postings up to the period, as budget monitoring does', async () => {
  const ledger = await given(
    posted('1', '100.00', '2023-04-20'),
    posted('2', '20.00', '2023-05-20'),
    posted('3', '3.00', '2024-03-20'),
    posted('4', '0.40', '2024-03-31', { period: 'P13' }),
  )
  expect(await spentOn(ledger, 'P01')).toEqual(['100.00', '100.00'])
  expect(await spentOn(ledger, 'P02')).toEqual(['120.00', '120.00'])
  // P12 and P13 end on the same day.
  expect(await spentOn(ledger, 'P12')).toEqual(['123.00', '123.00'])
  expect(await spentOn(ledger, 'P13')).toEqual(['123.40', '123.40'])
})

test('in the books too an invoice after its period was closed counts in the next one', async () => {
  const ledger = await given(
    line('RaiseCommitment', '2023-04-02', { ...order, ...leg(care, '500.00') }),
    line('ClosePeriod', '2023-05-08', { period: 'P01' }),
  )
  const invoice = { ...order, invoice: 'INV-1', amount: '80.00' }
  expect(await ledger.told(line('InvoiceCommitment', '2023-05-09', invoice))).toBe('committed')
  expect(await spentOn(ledger, 'P01')).toEqual(['0.00', '0.00'])
  expect(await spentOn(ledger, 'P02')).toEqual(['80.00', '80.00'])
})

test('an order is open up to the period before its invoice', async () => {
  const { store } = await given(
    line('RaiseCommitment', '2023-04-02', { ...order, ...leg(care, '500.00') }),
    line('InvoiceCommitment', '2023-06-09', { ...order, invoice: 'INV-1', amount: '500.00' }),
  )
  const stateBy = async (period: ReportParameters['period']) =>
    (await made(store, 'commitments', { year, period })).rows.map(({ state }) => state)
  expect(await stateBy('P02')).toEqual(['open'])
  expect(await stateBy('P03')).toEqual(['invoiced'])
})

test('a drawdown that expired after the period was still pending at its end', async () => {
  const { store } = await given(
    {
      command: 'EstablishReserve',
      actor: 'clerk cabinet',
      on: '2023-04-01',
      data: {
        reserve: 'general',
        name: 'General',
        purpose: 'Anything',
        openingBalance: '1000.00',
        openedOn: '2023-04-01',
        decision: 'Cabinet 1',
      },
    },
    line('RequestDrawdown', '2023-04-10', {
      reserve: 'general',
      reference: 'D-1',
      amount: '60.00',
      to: { costCentre: care, subjective: 'all' },
      purpose: 'Anything',
      reason: 'Overspend',
      expiresOn: '2023-06-15',
    }),
  )
  const pendingBy = async (period: ReportParameters['period']) =>
    (await made(store, 'reserves', { year, period })).totals['pending']
  expect(await pendingBy('P02')).toBe('60.00')
})

const nextBudget: Line = {
  ...budget2023,
  data: { ...(budget2023.data as object), financialYear: '2024-25' },
}

test.each(['virements', 'commitments', 'savings', 'trial-balance', 'reserves'])(
  '%s up to a period needs a year when there are several',
  async (name) => {
    const { store } = await given(nextBudget)
    expect(await refusedOf(store, name, { period: 'P03' })).toEqual({
      tag: 'YearNeeded',
      years: ['2023-24', '2024-25'],
    })
    expect((await made(store, name, { period: 'P03', year })).parameters['period']).toBe('P03')
  },
)

test('when there is one year a period belongs to it', async () => {
  const { store } = await given()
  const { parameters } = await made(store, 'trial-balance', { period: 'P03' })
  expect(parameters['year']).toBe(year)
})
