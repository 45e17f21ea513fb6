import { expect, test } from 'vitest'
import { scenario } from './ledger.ts'

const service = 'childrens-social-care'
const establishment = { service, establishedFte: '120.5', reason: 'Budget 2023-24' }
const position = {
  service,
  on: '2023-09-30',
  inPostFte: '98.0',
  socialWorkerFte: '70.5',
  vacantFte: '22.5',
  agencyFte: '40.2',
  starters: 6,
  leavers: 4,
  trainees: 5,
  secondments: 3,
}
const cohort = { service, cohort: 'autumn-2023' }

const established = async () => {
  const ledger = scenario()
  await ledger.record('SetEstablishment', establishment, { on: '2023-04-01' })
  return ledger
}

test('a position gives the establishment on its day', async () => {
  const { record } = await established()
  await record('SetEstablishment', { ...establishment, establishedFte: '130' })
  const [recorded] = await record('RecordWorkforcePosition', position)
  expect(recorded).toEqual({ ...position, establishedFte: '120.5', correctionReason: null })
})

test('a position needs an establishment, is not in the future and adds up', async () => {
  const { record, refusal } = await established()
  expect(await refusal('RecordWorkforcePosition', { ...position, on: '2023-03-31' })).toEqual({
    tag: 'NoEstablishment',
    service,
    on: '2023-03-31',
  })
  expect(await refusal('RecordWorkforcePosition', { ...position, on: '2023-10-02' })).toEqual({
    tag: 'PositionInFuture',
    on: '2023-10-02',
    effectiveOn: '2023-10-01',
  })
  expect(
    await refusal('RecordWorkforcePosition', { ...position, socialWorkerFte: '98.1' }),
  ).toEqual({ tag: 'MoreSocialWorkersThanInPost', socialWorkerFte: '98.1', inPostFte: '98.0' })
  expect(await refusal('SetEstablishment', establishment, { on: '2023-03-31' })).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  await record('SetEstablishment', establishment, { on: '2023-04-01' })
})

test('a day has one position, and a correction of it says why', async () => {
  const { record, refusal } = await established()
  const corrected = { ...position, agencyFte: '40.1', correctionReason: 'One counted twice' }
  expect(await refusal('RecordWorkforcePosition', corrected)).toEqual({
    tag: 'NoSuchPosition',
    service,
    on: '2023-09-30',
  })
  await record('RecordWorkforcePosition', position)
  expect(await refusal('RecordWorkforcePosition', position)).toEqual({
    tag: 'PositionExists',
    service,
    on: '2023-09-30',
  })
  await record('RecordWorkforcePosition', corrected)
})

test('no more of a cohort qualify or leave than are in training', async () => {
  const { record, refusal } = scenario()
  expect(await refusal('QualifyTrainees', { ...cohort, qualified: 1 })).toEqual({
    tag: 'NoSuchCohort',
    service,
    cohort: 'autumn-2023',
  })
  const started = { ...cohort, scheme: 'secondment', started: 5 }
  await record('StartTrainees', started)
  expect(await refusal('StartTrainees', started)).toEqual({
    tag: 'DuplicateReference',
    kind: 'cohort',
    reference: 'autumn-2023',
  })
  await record('WithdrawTrainees', { ...cohort, withdrawn: 1 })
  await record('QualifyTrainees', { ...cohort, qualified: 3 })
  expect(await refusal('QualifyTrainees', { ...cohort, qualified: 2 })).toEqual({
    tag: 'MoreThanInTraining',
    cohort: 'autumn-2023',
    inTraining: 1,
    asked: 2,
  })
  const early = { on: '2023-09-30' }
  expect(await refusal('WithdrawTrainees', { ...cohort, withdrawn: 1 }, early)).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
})
