import { expect, test } from 'vitest'
import { aCase, aReferral } from './a-case.ts'

const closing = { reason: 'RC7', proposedBy: 'u-6' }
const manager = { by: 'u-7', role: 'team-manager' } as const

test('a referral follows its contact, once', async () => {
  const { on, refusedOn } = await aCase()
  const accepted = { ...aReferral, referral: 'f1', contact: 'k1' }
  expect(await refusedOn('2023-01-01', 'AcceptReferral', accepted)).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  expect(
    await refusedOn('2023-01-03', 'AcceptReferral', { ...accepted, contact: 'k9' }),
  ).toMatchObject({ tag: 'NoSuchContact' })
  expect(await on('2023-01-03', 'AcceptReferral', accepted)).toMatchObject({ reReferralOf: null })
  expect(
    await refusedOn('2023-01-03', 'RejectReferral', {
      ...accepted,
      reason: 'duplicate',
    }),
  ).toEqual({ tag: 'DuplicateReference', kind: 'referral', reference: 'f1' })
  expect(await refusedOn('2023-01-09', 'AcceptReferral', { ...aReferral, referral: 'f2' })).toEqual(
    {
      tag: 'ReferralStillOpen',
      code: '8815',
      referral: 'f2',
      open: 'f1',
    },
  )
  await on('2023-01-09', 'RejectReferral', { ...aReferral, referral: 'f3', reason: 'duplicate' })
})

test('a referral within twelve months of a closure is a re-referral', async () => {
  const { on, referred } = await aCase()
  await referred('2023-01-03', 'f1')
  await on('2023-03-31', 'CloseCase', { referral: 'f1', ...closing }, manager)
  expect(await referred('2024-03-31', 'f2')).toMatchObject({ reReferralOf: 'f1' })
  await on('2024-04-01', 'CloseCase', { referral: 'f2', ...closing }, manager)
  expect(await referred('2025-04-02', 'f3')).toMatchObject({ reReferralOf: null })
})

test('a worker proposes a closure and another person closes', async () => {
  const { on, refusedOn, referred } = await aCase()
  await referred('2023-01-03', 'f1')
  expect(
    await refusedOn('2023-03-31', 'CloseCase', { referral: 'f1', ...closing }, { by: 'u-6' }),
  ).toMatchObject({ tag: 'SamePersonTwice', person: 'u-6' })
  await on('2023-03-31', 'CloseCase', { referral: 'f1', ...closing }, manager)
  expect(
    await refusedOn('2023-04-01', 'CloseCase', { referral: 'f1', ...closing }, manager),
  ).toEqual({ tag: 'ReferralIsClosed', referral: 'f1', closedOn: '2023-03-31' })
})

test('a referral is not closed while work under it goes on', async () => {
  const { on, refusedOn, referred } = await aCase()
  const closeCase = () =>
    refusedOn('2023-06-30', 'CloseCase', { referral: 'f1', ...closing }, manager)
  await referred('2023-01-03', 'f1')
  await on('2023-01-04', 'StartAssessment', {
    assessment: 'a1',
    referral: 'f1',
    kind: 'proportionate',
  })
  expect(await closeCase()).toMatchObject({ tag: 'OpenWorkRemains', code: '8867', reference: 'a1' })
  const found = { assessment: 'a1', outcome: 'eligible-needs', factors: [] }
  await on('2023-02-10', 'CompleteAssessment', found)
  await on('2023-02-13', 'HoldStrategyDiscussion', {
    discussion: 'd1',
    referral: 'f1',
    form: 'discussion',
    outcome: 'single-agency-enquiry',
  })
  await on('2023-02-13', 'StartEnquiry', { enquiry: 'e1', referral: 'f1', discussion: 'd1' })
  expect(await closeCase()).toMatchObject({ work: 'enquiry', code: '8868', reference: 'e1' })
  await on('2023-02-20', 'ConcludeEnquiry', { enquiry: 'e1', outcome: 'not-substantiated' })
  await on('2023-02-20', 'AgreeCareAndSupportPlan', {
    plan: 'p1',
    referral: 'f1',
    kind: 'care-and-support',
  })
  expect(await closeCase()).toMatchObject({ work: 'plan', code: null, reference: 'p1' })
  await on('2023-05-20', 'EndCareAndSupportPlan', { plan: 'p1', reason: 'needs-met' })
  expect(
    await refusedOn('2023-05-19', 'CloseCase', { referral: 'f1', ...closing }, manager),
  ).toEqual({
    tag: 'ActivityAfterClosure',
    code: '8565',
    referral: 'f1',
    closedOn: '2023-05-19',
    activityOn: '2023-05-20',
  })
  await on('2023-06-30', 'CloseCase', { referral: 'f1', ...closing }, manager)
})

test('a closed referral reopens from its own start, if no other referral is in its way', async () => {
  const { on, refusedOn, referred } = await aCase()
  const reopen = { referral: 'f1', reason: 'closed-in-error' }
  await referred('2023-01-03', 'f1')
  expect(await refusedOn('2023-02-01', 'ReopenReferral', reopen)).toMatchObject({
    tag: 'ReferralIsOpen',
  })
  await on('2023-03-31', 'CloseCase', { referral: 'f1', ...closing }, manager)
  expect(await refusedOn('2023-03-30', 'ReopenReferral', reopen)).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  await on('2023-04-11', 'ReopenReferral', reopen)
  await on('2023-05-31', 'CloseCase', { referral: 'f1', ...closing }, manager)
  await referred('2023-07-03', 'f2')
  expect(await refusedOn('2023-08-01', 'ReopenReferral', reopen)).toMatchObject({
    tag: 'ReferralStillOpen',
  })
})

test('an older referral that is recorded late says how it was closed, and fits between the others', async () => {
  const { referred, refusedOn } = await aCase()
  await referred('2023-06-01', 'f2')
  const late = (closedOn: string) => ({
    ...aReferral,
    referral: 'f1',
    closedOn,
    closureReason: 'RC8',
    closureProposedBy: 'u-6',
  })
  expect(await refusedOn('2023-03-01', 'AcceptReferral', late('2023-06-02'))).toEqual({
    tag: 'ReferralsOverlap',
    code: '8820',
    referral: 'f1',
    other: 'f2',
  })
  const { closureReason, ...unreasoned } = late('2023-06-01')
  expect(closureReason).toBe('RC8')
  expect(await refusedOn('2023-03-01', 'AcceptReferral', unreasoned)).toMatchObject({
    tag: 'ClosureIncomplete',
    code: '8805',
  })
  await referred('2023-03-01', 'f1', late('2023-06-01'))
})

test('steps go up and down from the level of the last one', async () => {
  const { on, refusedOn } = await aCase()
  await on('2023-02-01', 'AgreeStepUp', { from: 'early-help', to: 'child-protection' })
  const down = { from: 'child-protection', to: 'early-help', proposedBy: 'u-6' }
  expect(
    await refusedOn('2023-03-01', 'AgreeStepUp', { from: 'child-protection', to: 'early-help' }),
  ).toMatchObject({ tag: 'StepGoesWrongWay' })
  expect(await refusedOn('2023-03-01', 'AgreeStepDown', down, { by: 'u-6' })).toMatchObject({
    tag: 'SamePersonTwice',
  })
  await on('2023-03-01', 'AgreeStepDown', down, manager)
  expect(
    await refusedOn('2023-04-01', 'AgreeStepUp', { from: 'universal', to: 'assessment' }),
  ).toEqual({ tag: 'NotAtThatLevel', from: 'universal', level: 'early-help' })
})

test('help ends with the referral, so a child who comes back begins at any level', async () => {
  const { on, referred, refusedOn } = await aCase()
  await referred('2023-02-01', 'f1')
  await on('2023-02-01', 'AgreeStepUp', { from: 'early-help', to: 'care-and-support' })
  const anew = { from: 'universal', to: 'early-help' }
  expect(await refusedOn('2023-03-30', 'AgreeStepUp', anew)).toMatchObject({
    tag: 'NotAtThatLevel',
    level: 'care-and-support',
  })
  await on('2023-03-31', 'CloseCase', { referral: 'f1', ...closing }, manager)
  expect(await refusedOn('2023-03-30', 'AgreeStepUp', anew)).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  await referred('2023-06-01', 'f2')
  await on('2023-06-01', 'AgreeStepUp', anew)
  expect(await refusedOn('2023-07-03', 'AgreeStepUp', anew)).toEqual({
    tag: 'NotAtThatLevel',
    from: 'universal',
    level: 'early-help',
  })
})

test('an older referral that is recorded late with its closure leaves a later step alone', async () => {
  const { on, referred, refusedOn } = await aCase()
  await referred('2023-06-01', 'f2')
  await on('2023-06-01', 'AgreeStepUp', { from: 'universal', to: 'early-help' })
  const closed = { closedOn: '2023-05-31', closureReason: 'RC8', closureProposedBy: 'u-6' }
  await referred('2023-03-01', 'f1', { ...aReferral, referral: 'f1', ...closed })
  expect(
    await refusedOn('2023-07-03', 'AgreeStepUp', { from: 'universal', to: 'early-help' }),
  ).toMatchObject({ tag: 'NotAtThatLevel', level: 'early-help' })
})
