import { expect, test } from 'vitest'
import { aCase, anEpisode } from './a-case.ts'

const head = { by: 'u-8', role: 'head-of-service' } as const
const first = { period: 'l1', episode: 'x1', ...anEpisode, proposedBy: 'u-6' }

test('an assessment that is recorded after its plan still counts from its own day', async () => {
  const { on, refusedOn, referred } = await aCase()
  await referred('2023-10-02', 'f1')
  const assessment = { assessment: 'a1', referral: 'f1', kind: 'proportionate' }
  const plan = { plan: 'p1', referral: 'f1', kind: 'care-and-support', assessment: 'a1' }
  await on('2023-10-03', 'StartAssessment', assessment)
  await on('2023-11-21', 'CompleteAssessment', {
    assessment: 'a1',
    outcome: 'eligible-needs',
    factors: ['16A'],
  })
  expect(await refusedOn('2023-11-20', 'AgreeCareAndSupportPlan', plan)).toMatchObject({
    tag: 'AssessmentNotComplete',
    completedOn: '2023-11-21',
  })
  await on('2023-11-21', 'AgreeCareAndSupportPlan', plan)
})

test('a plan is not dated before its referral', async () => {
  const { refusedOn, referred } = await aCase()
  await referred('2023-10-02', 'f1')
  const plan = { plan: 'p1', referral: 'f1', kind: 'care-and-support' }
  expect(await refusedOn('2023-10-01', 'AgreeCareAndSupportPlan', plan)).toEqual({
    tag: 'PlanBeforeReferral',
    code: '4015',
    plan: 'p1',
    startsOn: '2023-10-01',
    referredOn: '2023-10-02',
  })
})

test('what happened before a closure may be recorded after it', async () => {
  const { on, refusedOn, referred } = await aCase()
  await referred('2023-10-02', 'f1')
  const closing = { referral: 'f1', reason: 'RC7', proposedBy: 'u-6' }
  await on('2023-12-01', 'CloseCase', closing, { by: 'u-7' })
  const assessment = { assessment: 'a1', referral: 'f1', kind: 'proportionate' }
  expect(await refusedOn('2023-12-02', 'StartAssessment', assessment)).toMatchObject({
    tag: 'ActivityAfterClosure',
    code: '8565',
  })
  await on('2023-10-03', 'StartAssessment', assessment)
  const found = { assessment: 'a1', outcome: 'no-further-action', factors: [] }
  expect(await refusedOn('2023-12-02', 'CompleteAssessment', found)).toMatchObject({ code: '8565' })
  await on('2023-12-01', 'CompleteAssessment', found)
})

test('a fact that was wrongly recorded is voided, as if it had never been', async () => {
  const { on, refusedOn, referred, idOf } = await aCase()
  await referred('2023-10-02', 'f1')
  const assessment = { assessment: 'a1', referral: 'f1', kind: 'proportionate' }
  await on('2023-10-03', 'StartAssessment', assessment)
  const fact = await idOf('ReferralAccepted')
  const takeBack = { fact, reason: 'wrong-child' }
  expect(await refusedOn('2023-10-03', 'VoidCaseFact', takeBack)).toEqual({
    tag: 'NotOnDayOfFact',
    effectiveOn: '2023-10-03',
    factOn: '2023-10-02',
  })
  expect(await refusedOn('2023-10-02', 'VoidCaseFact', takeBack)).toEqual({
    tag: 'FactIsReliedOn',
    fact,
    by: { type: 'AssessmentStarted', revision: 2, refusal: 'NoSuchReferral' },
  })
  const started = { fact: await idOf('AssessmentStarted'), reason: 'wrong-child' }
  expect(await on('2023-10-03', 'VoidCaseFact', started)).toMatchObject({
    revision: 2,
    factType: 'AssessmentStarted',
  })
  expect(await refusedOn('2023-10-03', 'VoidCaseFact', started)).toMatchObject({
    tag: 'NoSuchFact',
  })
  await on('2023-10-02', 'VoidCaseFact', takeBack)
  await referred('2023-10-02', 'f1')
  await on('2023-10-03', 'StartAssessment', assessment)
})

test('the contact that opened a case is voided only when nothing else is on record', async () => {
  const { on, refusedOn, idOf } = await aCase()
  await on('2023-02-01', 'AgreeStepUp', { from: 'early-help', to: 'assessment' })
  const opened = { fact: await idOf('ContactReceived'), reason: 'did-not-happen' }
  expect(await refusedOn('2023-01-02', 'VoidCaseFact', opened)).toMatchObject({
    tag: 'FactIsReliedOn',
    by: { type: 'StepUpAgreed', refusal: 'NoSuchCase' },
  })
  const step = { fact: await idOf('StepUpAgreed'), reason: 'did-not-happen' }
  await on('2023-02-01', 'VoidCaseFact', step)
  await on('2023-01-02', 'VoidCaseFact', opened)
  expect(
    await refusedOn('2023-02-01', 'AgreeStepUp', { from: 'early-help', to: 'assessment' }),
  ).toMatchObject({ tag: 'NoSuchCase' })
})

test('the boundary between two episodes moves in one correction', async () => {
  const { on, refusedOn } = await aCase()
  await on('2023-04-03', 'StartLookedAfterPeriod', first, head)
  const order = { period: 'l1', episode: 'x2', ...anEpisode, legalStatus: 'C2' }
  await on('2023-06-01', 'ChangeLegalStatus', { ...order, endsPrevious: true })
  const unknown = {
    provider: null,
    providerKey: null,
    urn: null,
    distance: null,
    placementAuthority: null,
    location: null,
    endedOn: null,
    reasonCeased: null,
    reasonPlaceChange: null,
  }
  const one = { period: 'l1', episode: 'x1', reason: 'S', ...anEpisode, ...unknown }
  const two = { ...one, ...order, reason: 'L' }
  const upTo = (endedOn: string) => ({
    ...one,
    startedOn: '2023-04-03',
    endedOn,
    reasonCeased: 'X1',
  })
  const from = (startedOn: string) => ({ ...two, startedOn })
  const correct = { reason: 'wrong-date', episodes: [upTo('2023-05-25'), from('2023-05-25')] }
  expect(await refusedOn('2023-05-25', 'CorrectEpisodes', correct)).toEqual({
    tag: 'NotOnDayOfFact',
    effectiveOn: '2023-05-25',
    factOn: '2023-04-03',
  })
  const gap = { ...correct, episodes: [upTo('2023-05-25')] }
  expect(await refusedOn('2023-04-03', 'CorrectEpisodes', gap)).toMatchObject({ code: '433' })
  await on('2023-04-03', 'CorrectEpisodes', correct)
  const startedOn = { financialYear: '2024-25', ...anEpisode, legalStatus: 'C2', reason: 'L' }
  await on('2024-04-01', 'ConfirmYearStart', { ...startedOn, startedOn: '2023-05-25' })
})

test('an expected child is born, in a month that is not in the future', async () => {
  const { on, refusedOn } = await aCase()
  const known = { sex: '0', ethnicity: 'NOBT', unaccompanied: false }
  await on('2023-10-02', 'RecordChild', {
    ...known,
    birth: { status: 'expected', month: '2024-01' },
  })
  const birth = { birthMonth: '2024-02', sex: '1' }
  expect(await refusedOn('2024-01-31', 'RecordBirth', birth)).toEqual({
    tag: 'BirthInFuture',
    month: '2024-02',
    effectiveOn: '2024-01-31',
  })
  await on('2024-02-01', 'RecordBirth', birth)
  expect(await refusedOn('2024-02-02', 'RecordBirth', birth)).toMatchObject({ tag: 'ChildIsBorn' })
  await on('2024-03-01', 'AmendChild', { birthMonth: '2024-01', language: 'cy' })
})

test('a case takes no day of birth, no unknown code and no free text', async () => {
  const { isMalformed } = await aCase()
  const known = { sex: '2', ethnicity: 'WBRI', unaccompanied: false }
  expect(isMalformed('RecordChild', known)).toBe(false)
  expect(isMalformed('RecordChild', { ...known, ethnicity: 'WELSH' })).toBe(true)
  const birth = { status: 'born', month: '2014-05-03' }
  expect(isMalformed('RecordChild', { ...known, birth })).toBe(true)
  expect(isMalformed('StartLookedAfterPeriod', first)).toBe(false)
  expect(isMalformed('StartLookedAfterPeriod', { ...first, legalStatus: 'Z9' })).toBe(true)
  expect(isMalformed('StartLookedAfterPeriod', { ...first, note: 'Placed with Nan' })).toBe(true)
  expect(isMalformed('StartLookedAfterPeriod', { ...first, providerKey: 'Ty Ni Ltd' })).toBe(true)
})
