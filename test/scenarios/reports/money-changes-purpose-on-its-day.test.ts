import { expect, test } from 'vitest'
import { type BudgetLedger, budgetLedger, type Line } from '../../support/budget-ledger.ts'
import { made } from './making.ts'

const reserve = 'placements'
const minute = { reason: 'Review', decision: 'Cabinet' }

const established: Line = {
  command: 'EstablishReserve',
  actor: 'clerk cabinet',
  on: '2023-04-01',
  data: {
    reserve,
    name: 'Placements',
    purpose: 'Placements',
    openingBalance: '1000.00',
    openedOn: '2023-04-01',
    decision: 'Cabinet',
  },
}

const repurposed: Line = {
  command: 'RepurposeReserve',
  actor: 'clerk cabinet',
  on: '2023-09-01',
  data: { reserve, purpose: 'Fostering', ...minute },
}

const contributed = (reference: string, on: string, amount: string): Line => ({
  command: 'ContributeToReserve',
  actor: 'u-9 finance-officer',
  on,
  data: { reserve, reference, amount, ...minute },
})

const told = async (...lines: readonly Line[]): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  for (const line of lines) expect(await ledger.told(line)).toBe('committed')
  return ledger
}

/** What the book of reserves says: a credit balance is money held. */
const booked = async ({ store }: BudgetLedger) =>
  (await made(store, 'trial-balance')).rows
    .filter(({ account }) => account === `Reserve ${reserve}` || account === 'Changed purpose')
    .map(({ scope, account, balance }) => [scope, account, balance])

test('money set aside later is under the later purpose, whichever was recorded first', async () => {
  const later = contributed('M1', '2023-12-01', '70.00')
  const expected = [
    ['Fostering', 'Changed purpose', '1000.00'],
    ['Fostering', `Reserve ${reserve}`, '-1070.00'],
    ['Placements', 'Changed purpose', '-1000.00'],
    ['Placements', `Reserve ${reserve}`, '0.00'],
  ]
  expect(await booked(await told(established, later, repurposed))).toEqual(expected)
  expect(await booked(await told(established, repurposed, later))).toEqual(expected)
})

test('money set aside on an earlier day changes purpose with the rest', async () => {
  const earlier = contributed('M1', '2023-06-01', '70.00')
  const expected = [
    ['Fostering', 'Changed purpose', '1070.00'],
    ['Fostering', `Reserve ${reserve}`, '-1070.00'],
    ['Placements', 'Changed purpose', '-1070.00'],
    ['Placements', `Reserve ${reserve}`, '0.00'],
  ]
  expect(await booked(await told(established, earlier, repurposed))).toEqual(expected)
  expect(await booked(await told(established, repurposed, earlier))).toEqual(expected)
})
