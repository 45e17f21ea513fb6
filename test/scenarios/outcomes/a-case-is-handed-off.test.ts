import { expect, test } from 'vitest'
import { scenario } from './ledger.ts'

const ids = { case: '7f3a9b21' }
const contact = { ...ids, contact: 'k1', source: 'school', team: 'single-point-of-access' }
const handoff = {
  ...ids,
  fromTeam: 'single-point-of-access',
  toTeam: 'assessment',
  reason: 'needs-changed',
}
const request = { ...ids, request: 'r1', service: 'family-support' }
const early = { on: '2023-09-30' }

const received = async () => {
  const ledger = scenario()
  await ledger.record('ReceiveContact', contact)
  return ledger
}

test('a case goes from its contact to the service it waits for', async () => {
  const { record, typesIn } = await received()
  await record('DecideContact', { ...ids, contact: 'k1', outcome: 'early-help' })
  await record('HandOff', handoff)
  await record('RequestService', request)
  await record('CrossRefer', { ...ids, request: 'r1', toService: 'young-carers' })
  const [started] = await record('StartService', { ...ids, request: 'r1' }, { on: '2023-11-20' })
  expect(started).toEqual({ ...ids, request: 'r1', service: 'young-carers' })
  expect(await typesIn('case-7f3a9b21')).toEqual([
    'ContactReceived',
    'ContactDecided',
    'HandedOff',
    'ServiceRequested',
    'CrossReferred',
    'ServiceStarted',
  ])
})

test('a case without a contact takes no other command', async () => {
  const { refusal } = scenario()
  for (const [command, data] of [
    ['DecideContact', { ...ids, contact: 'k1', outcome: 'early-help' }],
    ['HandOff', handoff],
    ['RequestService', request],
    ['CrossRefer', { ...ids, request: 'r1', toService: 'young-carers' }],
    ['StartService', { ...ids, request: 'r1' }],
  ] as const) {
    expect(await refusal(command, data)).toEqual({ tag: 'NoSuchCase', case: '7f3a9b21' })
  }
})

test('a contact is decided once, on its day or later', async () => {
  const { record, refusal } = await received()
  const decided = { ...ids, contact: 'k1', outcome: 'assessment' }
  expect(await refusal('DecideContact', { ...decided, contact: 'k9' })).toEqual({
    tag: 'NoSuchContact',
    contact: 'k9',
  })
  expect(await refusal('DecideContact', decided, early)).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  await record('DecideContact', decided)
  expect(await refusal('DecideContact', decided)).toEqual({
    tag: 'ContactIsDecided',
    contact: 'k1',
    decidedOn: '2023-10-01',
  })
})

test('another contact, earlier or later, has its own reference and does not change the responsible team', async () => {
  const { record, refusal } = await received()
  expect(await refusal('ReceiveContact', contact)).toEqual({
    tag: 'DuplicateReference',
    kind: 'contact',
    reference: 'k1',
  })
  await record('ReceiveContact', { ...contact, contact: 'k0' }, early)
  await record('ReceiveContact', { ...contact, contact: 'k2', team: 'out-of-hours' })
  await record('HandOff', handoff)
})

test('the responsible team hands over, to another one', async () => {
  const { refusal } = await received()
  expect(await refusal('HandOff', { ...handoff, fromTeam: 'assessment' })).toEqual({
    tag: 'NotResponsible',
    fromTeam: 'assessment',
    responsible: 'single-point-of-access',
  })
  expect(await refusal('HandOff', { ...handoff, toTeam: handoff.fromTeam })).toEqual({
    tag: 'NothingMoves',
    at: 'single-point-of-access',
  })
  expect(await refusal('HandOff', handoff, early)).toMatchObject({ tag: 'DatedBeforePreviousStep' })
})

test('a request waits until its service starts', async () => {
  const { record, refusal } = await received()
  const start = { ...ids, request: 'r1' }
  expect(await refusal('StartService', start)).toEqual({ tag: 'NoSuchRequest', request: 'r1' })
  await record('RequestService', request)
  expect(await refusal('RequestService', request)).toMatchObject({
    tag: 'DuplicateReference',
    kind: 'request',
  })
  expect(await refusal('CrossRefer', { ...start, toService: 'family-support' })).toEqual({
    tag: 'NothingMoves',
    at: 'family-support',
  })
  await record('StartService', start)
  expect(await refusal('CrossRefer', { ...start, toService: 'young-carers' })).toEqual({
    tag: 'ServiceHasStarted',
    request: 'r1',
    startedOn: '2023-10-01',
  })
})

test('a case has a pseudonym and takes no free text', () => {
  const { isMalformed } = scenario()
  expect(isMalformed('ReceiveContact', { ...contact, case: '4857773456' })).toBe(true)
  expect(isMalformed('ReceiveContact', { ...contact, note: 'Mother called' })).toBe(true)
})
