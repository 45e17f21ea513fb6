import { expect, test } from 'vitest'
import { type BudgetLedger, budgetLedger, type Line } from '../../support/budget-ledger.ts'

const reserve = 'pressures'

const establish: Line = {
  command: 'EstablishReserve',
  actor: 'clerk cabinet',
  on: '2022-04-01',
  data: {
    reserve,
    name: 'Pressures',
    purpose: 'Pressures in social services',
    openingBalance: '500000.00',
    openedOn: '2022-04-01',
    decision: 'Cabinet 1 April 2022',
  },
}

const restate = (amount: string, { on = '2023-04-01', reference = 'PYA-1' } = {}): Line => ({
  command: 'RestateReserve',
  actor: 'u-151 section-151-officer',
  on,
  data: {
    reserve,
    reference,
    financialYear: '2023-24',
    amount,
    reason: 'A grant was counted twice',
    decision: 'Statement of accounts, note 3',
  },
})

const release = (amount: string, on: string): Line => ({
  command: 'ReleaseReserve',
  actor: 'clerk cabinet',
  on,
  data: { reserve, reference: `L ${on}`, amount, reason: 'No longer needed', decision: 'Cabinet' },
})

const established = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(establish)
  return ledger
}

test('a restatement is on the year’s first day, not of zero, and once under a reference', async () => {
  const { told } = await budgetLedger()
  expect(await told(restate('1.00'))).toBe('UnknownReserve')
  await told(establish)
  expect(await told(restate('0.00'))).toBe('NothingRestated')
  expect(await told(restate('1.00', { on: '2023-03-31' }))).toBe('NotFirstDayOfYear')
  expect(await told(restate('1.00', { on: '2023-04-02' }))).toBe('NotFirstDayOfYear')
  expect(await told({ ...restate('1.00'), actor: 'u-9 finance-officer' })).toBe('RoleNotAllowed')
  expect(await told(restate('1.00'))).toBe('committed')
  expect(await told(restate('1.00'))).toBe('ReferenceInUse')
})

test('a restatement downwards lowers what can be released, and one upwards raises it', async () => {
  const lower = await established()
  await lower.give(restate('-100000.00'))
  expect(await lower.told(release('400000.01', '2023-06-01'))).toBe('FloorBroken')
  expect(await lower.told(release('400000.00', '2023-06-01'))).toBe('committed')
  const higher = await established()
  await higher.give(restate('100000.00'))
  expect(await higher.told(release('500000.01', '2023-03-31'))).toBe('FloorBroken')
  expect(await higher.told(release('600000.00', '2023-06-01'))).toBe('committed')
})

test('a late restatement may not leave a later day below zero', async () => {
  const { give, told } = await established()
  await give(release('450000.00', '2023-09-01'))
  expect(await give(restate('-50000.01'))).toMatchObject({
    refusal: { tag: 'FloorBroken', firstDate: '2023-09-01', short: '0.01' },
  })
  expect(await told(restate('-50000.00'))).toBe('committed')
})
