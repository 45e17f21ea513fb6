import { standardRules } from '@coflyfr/governance'
import { expect, test } from 'vitest'
import { aReferral } from './a-case.ts'
import { scenario } from './ledger.ts'

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

test('a council’s rules may keep a command of any package for some roles', async () => {
  const { record, refusal } = scenario()
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

test('under the standard rules a manager closes a case, also one recorded as already closed', async () => {
  const { record, refusal, may } = scenario()
  await record(
    'SetApprovalRules',
    { rules: standardRules },
    { by: 'u-9', role: 'council', on: '2023-05-17' },
  )
  const worker = { by: 'u-6', role: 'practitioner' } as const
  const manager = { by: 'u-7', role: 'team-manager' } as const
  const ids = { case: '7f3a9b21' }
  const contact = { ...ids, contact: 'k1', source: 'school', team: 'front-door' }
  await record('ReceiveContact', contact, worker)
  const closed = { closedOn: '2023-11-01', closureReason: 'RC8', closureProposedBy: 'u-6' }
  const referral = { ...ids, ...aReferral, referral: 'f1' }
  expect(await refusal('AcceptReferral', { ...referral, ...closed }, worker)).toMatchObject({
    tag: 'RoleNotAllowed',
    command: 'CloseCase',
    role: 'practitioner',
  })
  expect(await may('AcceptReferral', { ...referral, ...closed }, worker)).toMatchObject({
    refusedBy: expect.stringContaining('CloseCase may be given by'),
  })
  await record('AcceptReferral', { ...referral, ...closed }, manager)
  const open = { ...referral, referral: 'f2' }
  await record('AcceptReferral', open, { ...worker, on: '2023-11-01' })
  const closing = { ...ids, referral: 'f2', reason: 'RC7', proposedBy: 'u-6' }
  expect(
    await refusal('CloseCase', closing, { ...worker, by: 'u-5', on: '2023-12-01' }),
  ).toMatchObject({ tag: 'RoleNotAllowed' })
  await record('CloseCase', closing, { ...manager, on: '2023-12-01' })
})

test('may says which roles may give a command, along with its other checks', async () => {
  const { record, may } = scenario()
  await record('SetApprovalRules', { rules }, clerk)
  expect(await may('StartTrainees', trainees)).toMatchObject({
    refusedBy: 'StartTrainees may be given by head-of-service',
    checks: [
      {
        source: 'approval rules "Scheme of delegation"',
        refusal: 'RoleNotAllowed',
        allowed: ['head-of-service'],
      },
      { rule: 'the other rules of StartTrainees', verdict: 'holds' },
    ],
  })
  const withdrawal = { service: 'csc', cohort: 'c1', withdrawn: 1 }
  expect(await may('WithdrawTrainees', withdrawal)).toMatchObject({
    refusedBy: 'the other rules of WithdrawTrainees',
    checks: [
      { rule: 'WithdrawTrainees may be given by any role', verdict: 'holds', allowed: null },
      { verdict: 'refuses', refusal: 'NoSuchCohort' },
    ],
  })
})

test('may says who sets the rules, who approves a plan, and that no rules apply to a body', async () => {
  const { record, may } = scenario()
  expect(await may('SetApprovalRules', { rules }, { role: 'cabinet' })).toMatchObject({
    refusedBy: 'SetApprovalRules may be given by council',
    checks: [{ allowed: ['council'] }],
  })
  await record('SetApprovalRules', { rules }, clerk)
  const approval = { plan: 'p', by: 'board', decision: 'D', contentHash: '0'.repeat(64) }
  expect(await may('ApprovePlan', approval, { role: 'board' })).toMatchObject({
    refusedBy: 'the other rules of ApprovePlan',
    checks: [{ refusal: 'NoSuchPlan' }, { allowed: ['cabinet', 'council'] }],
  })
  const body = { body: 'cabinet', name: 'Cabinet', kind: 'cabinet', chair: 'leader' }
  expect(await may('EstablishBody', { ...body, terms: 'Decides', reportsTo: [] })).toMatchObject({
    checks: [
      { rule: 'EstablishBody may be given by any role', allowed: null },
      { verdict: 'holds' },
    ],
  })
})

test('under the standard rules a performance officer proposes a correction, and a second officer puts it in place', async () => {
  const { record, refusal } = scenario()
  await record('SetApprovalRules', { rules: standardRules }, clerk)
  const reading = { measure: 'contacts', period: '2022-23', numerator: '8334' }
  const published = { ...reading, source: 'Council', completeness: 'complete' }
  await record('DefineMeasure', {
    ...{ measure: 'contacts', generation: 'local', title: 'Contacts', numerator: 'contacts' },
    ...{ unit: 'count', kind: 'flow', direction: 'neither', decimals: 0, rounding: 'half-up' },
    ...{ validFrom: '2021-04-01', provision: 'Act', sets: [] },
  })
  await record('PublishReading', published)
  const proposed = { ...published, numerator: '8343', reference: 'k1', reason: 'Transposed' }
  expect(await refusal('ProposeCorrection', proposed, { role: 'team-manager' })).toMatchObject({
    tag: 'RoleNotAllowed',
    allowed: ['performance-officer'],
  })
  await record('ProposeCorrection', proposed)
  const correct = { measure: 'contacts', reference: 'k1' }
  expect(
    await refusal('CorrectReading', correct, { by: 'u-2', role: 'practitioner' }),
  ).toMatchObject({ tag: 'RoleNotAllowed' })
  expect(await refusal('CorrectReading', correct)).toMatchObject({ tag: 'SamePersonTwice' })
  await record('CorrectReading', correct, { by: 'u-2', role: 'head-of-service' })
})
