import { expect, test } from 'vitest'
import { type BudgetLedger, budget2023, budgetLedger } from '../../support/budget-ledger.ts'
import { made } from './making.ts'

const opened = async (openingBalance: string): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const told = await ledger.told({
    command: 'EstablishReserve',
    actor: 'clerk cabinet',
    on: '2023-04-01',
    data: {
      reserve: 'council-fund',
      name: 'Council Fund',
      purpose: 'Working balance',
      openingBalance,
      openedOn: '2023-04-01',
      decision: 'Cabinet 1',
      useRule: 'By Council',
      manager: 'Section 151 Officer',
      reviewBy: '2024-02-28',
    },
  })
  expect(told).toBe('committed')
  return ledger
}

const adequacy = { generalReserve: 'council-fund', percent: '4' }

/** The approved net revenue budget is £22.7m less £1m of capital; 4 % of it is Blaenau Gwent's test (DOMAIN §3.3). */
test('a reserve that holds exactly the required amount meets the test', async () => {
  const ledger = await opened('868000.00')
  const { rows, totals, notes, parameters } = await made(ledger.store, 'reserves', { adequacy })
  expect(rows).toMatchObject([{ closing: '868000.00', required: '868000.00', headroom: '0.00' }])
  expect(totals).toMatchObject({ required: '868000.00', headroom: '0.00' })
  expect(parameters).toMatchObject({ generalReserve: 'council-fund', adequacy: '4' })
  expect(notes[0]).toBe(
    'council-fund: £868,000.00 is 4.0% of the approved net budget of 2023-24 (£21,700,000.00): the test of 4% (£868,000.00) is met',
  )
})

test('a penny less misses it by a penny', async () => {
  const ledger = await opened('867999.99')
  const { notes } = await made(ledger.store, 'reserves', { adequacy })
  expect(notes[0]).toContain('the test of 4% (£868,000.00) is missed by £0.01')
})

test('a reserve that does not exist cannot be tested, and nothing is tested unless requested', async () => {
  const ledger = await opened('1.00')
  const other = { generalReserve: 'nobody', percent: '4' }
  const { notes } = await made(ledger.store, 'reserves', { adequacy: other })
  expect(notes[0]).toContain('nobody: its adequacy cannot be tested')
  const { rows } = await made(ledger.store, 'reserves')
  expect(Object.keys(rows[0] ?? {})).not.toContain('required')
})
