import { expect, test } from 'vitest'
import { scenario } from './ledger.ts'

test('a council’s rules may keep a command of any package for some roles', async () => {
  const { record, refusal } = scenario()
  const rules = {
    name: 'Scheme of delegation',
    source: 'Illustrative',
    virements: [],
    cumulative: { countEarlierApprovals: false, yearlyLimits: [] },
    drawdowns: {
      samePurpose: [{ by: 'section-151-officer', act: 'approve' }],
      otherPurpose: [{ by: 'cabinet', act: 'approve' }],
    },
    differentPeople: ['proposer', 'approver', 'poster'],
    roles: { SetApprovalRules: ['council'], StartTrainees: ['head-of-service'] },
  }
  const trainees = { service: 'csc', cohort: 'c1', scheme: 'traineeship', started: 4 }
  const clerk = { by: 'u-9', role: 'council', on: '2023-05-17' } as const
  await record('SetApprovalRules', { rules }, clerk)

  expect(await refusal('StartTrainees', trainees)).toEqual({
    tag: 'RoleNotAllowed',
    command: 'StartTrainees',
    role: 'performance-officer',
    allowed: ['head-of-service'],
  })
  await record('StartTrainees', trainees, { role: 'head-of-service' })
  await record('WithdrawTrainees', { service: 'csc', cohort: 'c1', withdrawn: 1 })
})
