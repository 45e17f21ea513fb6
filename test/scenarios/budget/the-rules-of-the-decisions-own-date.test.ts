import type { JsonValue } from '@coflyfr/core'
import { standardRules } from '@coflyfr/governance'
import { expect, test } from 'vitest'
import { type BudgetLedger, budget2023, budgetLedger, leg } from '../../support/budget-ledger.ts'

const key = { reference: 'V1', financialYear: '2023-24' }

/** From October only Council approves. */
const stricter = {
  ...standardRules,
  name: 'stricter',
  virements: [
    {
      name: 'all',
      scope: 'council',
      upTo: null,
      steps: [{ by: 'council', act: 'approve' }],
    },
  ],
} as unknown as JsonValue

const adopt = {
  command: 'SetApprovalRules',
  actor: 'clerk council',
  on: '2023-10-01',
  data: { rules: stricter },
}

const proposed = async (): Promise<readonly [BudgetLedger, string]> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const legs = [
    leg('Social/Children/Placements', '-10.00'),
    leg('Social/Children/Fostering', '10.00'),
  ]
  const data = { ...key, kind: 'one-off', reason: 'Fees', legs }
  const on = '2023-09-01'
  const result = await ledger.give({
    command: 'ProposeVirement',
    actor: 'u-1 budget-holder',
    on,
    data,
  })
  return [ledger, 'contentHash' in result ? (result.contentHash ?? '') : '']
}

const approve = (contentHash: string, on: string, decidedOn?: string) => ({
  command: 'ApproveVirement',
  actor: 'u-2 head-of-service',
  on,
  data: {
    ...key,
    by: 'head-of-service',
    decision: 'Delegated',
    contentHash,
    ...(decidedOn === undefined ? {} : { decidedOn }),
  },
})

test('a decision is judged by the rules of its own day, recorded when it may be', async () => {
  const [ledger, hash] = await proposed()
  await ledger.give(adopt)
  expect(await ledger.told(approve(hash, '2023-10-05'))).toBe('NotInRoute')
  expect(await ledger.told(approve(hash, '2023-10-05', '2023-10-01'))).toBe('NotInRoute')
  expect(await ledger.told(approve(hash, '2023-10-05', '2023-09-30'))).toBe('committed')
  const posted = {
    command: 'PostVirement',
    actor: 'u-9 finance-officer',
    on: '2023-10-06',
    data: key,
  }
  expect(await ledger.told(posted)).toBe('committed')
})

test('rules adopted after an approval do not undo it', async () => {
  const [ledger, hash] = await proposed()
  expect(await ledger.told(approve(hash, '2023-09-02'))).toBe('committed')
  await ledger.give({ ...adopt, on: '2023-09-01' })
  const posted = {
    command: 'PostVirement',
    actor: 'u-9 finance-officer',
    on: '2023-10-06',
    data: key,
  }
  expect(await ledger.told(posted)).toBe('committed')
})
