import { virementContentHash } from '@coflyfr/budget'
import { financialYear } from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { type BudgetLedger, budget2023, budgetLedger, leg } from '../../support/budget-ledger.ts'

const key = { reference: 'V1', financialYear: '2023-24' }

const proposal = {
  ...key,
  kind: 'permanent',
  reason: 'Pressures in social services',
  legs: [
    leg('Corporate/Contingency', '-1000000.00'),
    leg('Social/Children/Placements', '1000000.00'),
  ],
}

const contentHash = virementContentHash({
  reference: 'V1',
  financialYear: financialYear('2023-24'),
  kind: 'permanent',
  reason: 'Pressures in social services',
  legs: proposal.legs.map((one) => ({ ...one, amount: penceOfPounds(one.amount) })),
})

const proposed = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const result = await ledger.give({
    command: 'ProposeVirement',
    actor: 'u-1 corporate-director',
    on: '2023-09-19',
    data: proposal,
  })
  expect(result).toMatchObject({ outcome: 'committed', events: ['VirementProposed'], contentHash })
  return ledger
}

const step = (command: string, actor: string, by: string, on: string, hash = contentHash) => ({
  command,
  actor,
  on,
  data: { ...key, by, decision: `${by} of ${on}`, contentHash: hash },
})

const post = (on: string, actor = 'u-9 finance-officer') => ({
  command: 'PostVirement',
  actor,
  on,
  data: key,
})

test('the £1m: Cabinet agrees, Council approves, and only then does it move', async () => {
  const ledger = await proposed()
  const { give } = ledger
  expect(await give(post('2023-09-19'))).toMatchObject({
    refusal: { tag: 'NotApproved', state: 'proposed', awaiting: 'cabinet' },
  })
  expect(await ledger.told(step('AgreeVirement', 'clerk cabinet', 'cabinet', '2023-09-19'))).toBe(
    'committed',
  )
  expect(await give(post('2023-10-01'))).toMatchObject({
    refusal: { tag: 'NotApproved', state: 'agreed', awaiting: 'council' },
  })
  expect(await ledger.told(step('ApproveVirement', 'clerk council', 'council', '2023-11-15'))).toBe(
    'committed',
  )
  expect(await give(post('2023-11-15', 'clerk finance-officer'))).toMatchObject({
    refusal: { tag: 'SamePersonTwice', person: 'clerk' },
  })
  expect(await give(post('2023-11-14'))).toMatchObject({
    refusal: { tag: 'DatedBeforePreviousStep', previousStepOn: '2023-11-15' },
  })
  expect(await ledger.told(post('2023-11-16'))).toBe('committed')
  const [posted] = (await ledger.events()).filter(({ type }) => type === 'VirementPosted')
  expect(posted?.data).toMatchObject({ legs: proposal.legs, contentHash })
})

test('Cabinet may not approve beyond its band, and Council may not approve before Cabinet', async () => {
  const ledger = await proposed()
  expect(
    await ledger.give(step('ApproveVirement', 'clerk cabinet', 'cabinet', '2023-09-19')),
  ).toMatchObject({ refusal: { tag: 'BeyondAuthority', by: 'cabinet', next: 'council' } })
  expect(await ledger.told(step('ApproveVirement', 'clerk council', 'council', '2023-09-19'))).toBe(
    'StepOutOfOrder',
  )
  expect(
    await ledger.told(step('ApproveVirement', 'clerk scrutiny', 'scrutiny', '2023-09-19')),
  ).toBe('NotInRoute')
  expect(await ledger.told(step('AgreeVirement', 'clerk council', 'cabinet', '2023-09-19'))).toBe(
    'ActorIsNotBy',
  )
})

test('an approval is for one version: amending voids it and every agreement', async () => {
  const ledger = await proposed()
  await ledger.give(step('AgreeVirement', 'clerk cabinet', 'cabinet', '2023-09-19'))
  const amended = await ledger.give({
    command: 'AmendVirement',
    actor: 'u-2 finance-officer',
    on: '2023-10-02',
    data: { ...proposal, reason: 'Pressures in placements' },
  })
  expect(amended).toMatchObject({ outcome: 'committed', events: ['VirementAmended'] })
  expect(
    await ledger.give(step('ApproveVirement', 'clerk council', 'council', '2023-11-15')),
  ).toMatchObject({ refusal: { tag: 'ContentHashDiffers', given: contentHash } })
  const current = 'contentHash' in amended ? amended.contentHash : undefined
  expect(
    await ledger.told(step('ApproveVirement', 'clerk council', 'council', '2023-11-15', current)),
  ).toBe('StepOutOfOrder')
  const officer = step(
    'AgreeVirement',
    'u-2 section-151-officer',
    'section-151-officer',
    '2023-11-15',
    current,
  )
  expect(await ledger.told(officer)).toBe('SamePersonTwice')
})

const minuteOf = async (ledger: BudgetLedger, body: string, verb: string, on: string) => {
  const actor = `clerk ${body}`
  const inMeeting = { body, meeting: 'm1', item: '7' }
  const terms = { name: body, kind: body, terms: 'Constitution', chair: 'Mayor', reportsTo: [] }
  await ledger.give({ command: 'EstablishBody', actor, on, data: { body, ...terms } })
  const held = { body, meeting: 'm1', attendance: ['Mayor'] }
  await ledger.give({ command: 'HoldMeeting', actor, on, data: held })
  const tabled = { ...inMeeting, title: 'Virement', presentedBy: 'Section 151 Officer' }
  await ledger.give({ command: 'TableItem', actor, on, data: tabled })
  const subject = { kind: 'virement', reference: 'V1', contentHash }
  const decided = { ...inMeeting, reference: `${body} of ${on}`, verb, resolution: verb, subject }
  await ledger.give({ command: 'RecordDecision', actor, on, data: decided })
}

test('a minute that only notes does not support an approval', async () => {
  const ledger = await proposed()
  await minuteOf(ledger, 'cabinet', 'agreed', '2023-09-19')
  await minuteOf(ledger, 'council', 'noted', '2023-11-15')
  await ledger.give(step('AgreeVirement', 'clerk cabinet', 'cabinet', '2023-09-19'))
  const [agreed] = (await ledger.events()).filter(({ type }) => type === 'VirementAgreed')
  expect(agreed?.data).toMatchObject({ onRecord: true, decidedOn: '2023-09-19' })
  expect(
    await ledger.give(step('ApproveVirement', 'clerk council', 'council', '2023-11-15')),
  ).toMatchObject({
    refusal: { tag: 'DecisionDoesNotSupport', found: { verb: 'noted' } },
  })
  expect(await ledger.told(step('ApproveVirement', 'clerk council', 'council', '2023-11-16'))).toBe(
    'committed',
  )
})
