import { expect, test } from 'vitest'
import { type BudgetLedger, budget2023, budgetLedger, leg } from '../../support/budget-ledger.ts'

const on = '2023-06-01'
const financialYear = '2023-24'

const propose = async (
  { give }: BudgetLedger,
  reference: string,
  amount: string,
  change: { readonly kind?: string; readonly from?: string } = {},
): Promise<string> => {
  const { kind = 'one-off', from = 'Social/Children/Placements' } = change
  const legs = [leg(from, `-${amount}`), leg('Social/Children/Fostering', amount)]
  const data = { reference, financialYear, kind, reason: 'Fees', legs }
  const result = await give({ command: 'ProposeVirement', actor: 'u-1 budget-holder', on, data })
  return 'contentHash' in result ? (result.contentHash ?? '') : JSON.stringify(result)
}

const approve = (reference: string, contentHash: string, role = 'head-of-service') => ({
  command: 'ApproveVirement',
  actor: `u-2 ${role}`,
  on,
  data: { reference, financialYear, by: role, decision: 'Delegated', contentHash },
})

test('the second half of a movement counts with the first', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const first = await propose(ledger, 'V1', '25000.00')
  const second = await propose(ledger, 'V2', '0.01')
  expect(await ledger.told(approve('V1', first))).toBe('committed')
  expect(await ledger.give(approve('V2', second))).toMatchObject({
    refusal: {
      tag: 'BeyondAuthority',
      amount: '25000.01',
      limit: '25000.00',
      next: 'section-151-officer',
    },
  })
})

test('taking from a head and giving to it are counted separately', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await ledger.give(approve('V1', await propose(ledger, 'V1', '25000.00')))
  const legs = [
    leg('Social/Children/Fostering', '-25000.00'),
    leg('Social/Children/Placements', '25000.00'),
  ]
  const data = { reference: 'V2', financialYear, kind: 'one-off', reason: 'Back', legs }
  const result = await ledger.give({
    command: 'ProposeVirement',
    actor: 'u-1 budget-holder',
    on,
    data,
  })
  const hash = 'contentHash' in result ? (result.contentHash ?? '') : ''
  expect(await ledger.told(approve('V2', hash))).toBe('committed')
})

test('technical adjustments do not count, a reversal gives nothing back, a voided approval does not count', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const technical = await propose(ledger, 'T1', '25000.00', { kind: 'technical' })
  expect(await ledger.told(approve('T1', technical, 'section-151-officer'))).toBe('committed')
  const first = await propose(ledger, 'V1', '20000.00')
  expect(await ledger.told(approve('V1', first))).toBe('committed')
  const legs = [
    leg('Social/Children/Placements', '-20000.00'),
    leg('Social/Children/Fostering', '20000.00'),
  ]
  const data = { reference: 'V1', financialYear, kind: 'one-off', reason: 'Fees, corrected', legs }
  const amended = await ledger.give({
    command: 'AmendVirement',
    actor: 'u-1 budget-holder',
    on,
    data,
  })
  const hash = 'contentHash' in amended ? (amended.contentHash ?? '') : ''
  expect(await ledger.told(approve('V1', hash))).toBe('committed')
  await ledger.give({
    command: 'PostVirement',
    actor: 'u-9 finance-officer',
    on,
    data: { reference: 'V1', financialYear },
  })
  const reversal = { reference: 'V1', financialYear, reversalReference: 'R1', reason: 'Wrong head' }
  const reversed = await ledger.give({
    command: 'ReverseVirement',
    actor: 'u-1 budget-holder',
    on,
    data: reversal,
  })
  expect(reversed).toMatchObject({ events: ['VirementReversed', 'VirementProposed'] })
  const back = 'contentHash' in reversed ? (reversed.contentHash ?? '') : ''
  expect(await ledger.told(approve('R1', back))).toBe('committed')
  expect(
    await ledger.told({
      command: 'PostVirement',
      actor: 'u-9 finance-officer',
      on,
      data: { reference: 'R1', financialYear },
    }),
  ).toBe('committed')
  const more = await propose(ledger, 'V2', '5000.01')
  expect(await ledger.told(approve('V2', more))).toBe('BeyondAuthority')
  expect(
    await ledger.told({
      command: 'ReverseVirement',
      actor: 'u-1 budget-holder',
      on,
      data: { ...reversal, reversalReference: 'R2' },
    }),
  ).toBe('AlreadyReversed')
  expect(
    await ledger.told({
      command: 'ReverseVirement',
      actor: 'u-1 budget-holder',
      on,
      data: { ...reversal, reference: 'R1', reversalReference: 'R2' },
    }),
  ).toBe('committed')
})
