import { expect, test } from 'vitest'
import { scenario } from './ledger.ts'

const child = { case: '7f3a9b21' }
const contact = { ...child, contact: 'k1', source: 'school', team: 'front-door' }
const restart = { ...child, clock: 'contact-decision', about: 'k1', reason: 'new-report' }

const received = async () => {
  const ledger = scenario()
  await ledger.record('ReceiveContact', contact, { on: '2023-10-02' })
  return ledger
}

test('a running clock restarts for a reason that the procedures know', async () => {
  const { record } = await received()
  expect(await record('RestartClock', restart, { on: '2023-10-03' })).toEqual([restart])
})

test('a moved meeting is not a reason', async () => {
  const { isMalformed } = scenario()
  expect(isMalformed('RestartClock', { ...restart, reason: 'meeting-moved' })).toBe(true)
})

test('no clock restarts in a case with nothing on record', async () => {
  const { refusal } = scenario()
  expect(await refusal('RestartClock', restart)).toEqual({ tag: 'NoSuchCase', case: '7f3a9b21' })
})

test('a clock restarts only where it runs, and not before it started', async () => {
  const { record, refusal } = await received()
  expect(await refusal('RestartClock', { ...restart, about: 'k2' })).toEqual({
    tag: 'NoSuchClock',
    clock: 'contact-decision',
    about: 'k2',
  })
  expect(await refusal('RestartClock', restart, { on: '2023-10-01' })).toEqual({
    tag: 'DatedBeforePreviousStep',
    effectiveOn: '2023-10-01',
    previousStepOn: '2023-10-02',
  })
  const outcome = { ...child, contact: 'k1', outcome: 'assessment' }
  await record('DecideContact', outcome, { on: '2023-10-04' })
  expect(await refusal('RestartClock', restart, { on: '2023-10-05' })).toEqual({
    tag: 'ClockNotRunning',
    clock: 'contact-decision',
    about: 'k1',
    endedOn: '2023-10-04',
  })
})

test('a clock that the council dropped does not run', async () => {
  const { record, refusal } = scenario()
  const dropped = ['contact-decision']
  const given = { role: 'council', on: '2023-10-01' } as const
  await record('SetTimescales', { source: 'Council', timescales: [], dropped }, given)
  await record('ReceiveContact', contact, { on: '2023-10-02' })
  expect(await refusal('RestartClock', restart)).toMatchObject({ tag: 'NoSuchClock' })
})

test('a restart that was wrongly recorded can be voided, and the case goes on', async () => {
  const { record, idOf, typesIn } = await received()
  await record('RestartClock', restart, { on: '2023-10-03' })
  const fact = await idOf('case-7f3a9b21', 'ClockRestarted')
  await record('VoidCaseFact', { ...child, fact, reason: 'wrong-child' }, { on: '2023-10-03' })
  const outcome = { ...child, contact: 'k1', outcome: 'assessment' }
  await record('DecideContact', outcome, { on: '2023-10-04' })
  expect(await typesIn('case-7f3a9b21')).toEqual([
    'ContactReceived',
    'ClockRestarted',
    'CaseFactVoided',
    'ContactDecided',
  ])
})
