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

test('a decision is judged by the rules of its own day, whenever it is recorded', async () => {
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

/** From October Cabinet decides on every drawdown. */
const cabinetDraws = {
  ...standardRules,
  name: 'cabinet draws',
  drawdowns: {
    samePurpose: [{ by: 'cabinet', act: 'approve' }],
    otherPurpose: [{ by: 'cabinet', act: 'approve' }],
  },
} as unknown as JsonValue

/** A drawdown requested on the first of September, for the reserve's own purpose. */
const requested = async (): Promise<readonly [BudgetLedger, string]> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const reserve = 'r'
  const purpose = 'Placements'
  const opened = { openingBalance: '10.00', openedOn: '2023-04-01', decision: 'Cabinet' }
  await ledger.give({
    command: 'EstablishReserve',
    actor: 'clerk cabinet',
    on: '2023-04-01',
    data: { reserve, name: 'R', purpose, ...opened },
  })
  const to = { costCentre: 'Social/Children/Placements', subjective: 'all' }
  const asked = { reference: 'D1', amount: '10.00', financialYear: '2023-24', to }
  const result = await ledger.give({
    command: 'RequestDrawdown',
    actor: 'u-1 budget-holder',
    on: '2023-09-01',
    data: { reserve, ...asked, purpose, reason: 'Fees' },
  })
  return [ledger, 'contentHash' in result ? (result.contentHash ?? '') : '']
}

const approveDrawdown = (contentHash: string, on: string, more: object = {}) => ({
  command: 'ApproveDrawdown',
  actor: 'u-151 section-151-officer',
  on,
  data: {
    reserve: 'r',
    reference: 'D1',
    by: 'section-151-officer',
    decision: 'Delegated',
    contentHash,
    ...more,
  },
})

test('so is a decision on a drawdown, which is not backdated before the request', async () => {
  const [ledger, hash] = await requested()
  await ledger.give({ ...adopt, data: { rules: cabinetDraws } })
  const decided = (decidedOn: string) => approveDrawdown(hash, '2023-10-05', { decidedOn })
  expect(await ledger.told(approveDrawdown(hash, '2023-10-05'))).toBe('NotInRoute')
  expect(await ledger.told(decided('2023-10-01'))).toBe('NotInRoute')
  expect(await ledger.give(decided('2023-08-31'))).toMatchObject({
    refusal: { tag: 'DatedBeforePreviousStep', previousStepOn: '2023-09-01' },
  })
  expect(await ledger.told(decided('2023-09-30'))).toBe('committed')
  const [approved] = (await ledger.events()).filter(({ type }) => type === 'DrawdownApproved')
  expect(approved?.data).toMatchObject({ decidedOn: '2023-09-30' })
})
