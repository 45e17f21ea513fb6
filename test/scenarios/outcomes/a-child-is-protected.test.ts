import { expect, test } from 'vitest'
import { aCase } from './a-case.ts'

const discussion = { discussion: 'd1', referral: 'f1', form: 'meeting', outcome: 'joint-enquiry' }
const enquiry = { enquiry: 'e1', referral: 'f1', discussion: 'd1' }
const conference = { conference: 'c1', referral: 'f1', chair: 'iro-1', decision: 'register' }
const registration = {
  registration: 'g1',
  conference: 'c1',
  categories: ['NEG', 'EMO'],
  signedBy: 'iro-1',
}
const review = { registration: 'g1', conference: 'c2', chair: 'iro-1', decision: 'continue' }

const referred = async () => {
  const inCase = await aCase()
  await inCase.referred('2023-10-02', 'f1')
  return inCase
}

const registered = async () => {
  const inCase = await referred()
  await inCase.on('2023-10-25', 'HoldInitialConference', conference)
  await inCase.on('2023-10-25', 'RegisterChild', registration)
  return inCase
}

test('a child goes from a strategy discussion to the register and off it', async () => {
  const { on, types } = await referred()
  await on('2023-10-03', 'HoldStrategyDiscussion', discussion)
  await on('2023-10-03', 'StartEnquiry', enquiry)
  await on('2023-10-17', 'ConcludeEnquiry', { enquiry: 'e1', outcome: 'conference' })
  await on('2023-10-25', 'HoldInitialConference', { ...conference, enquiry: 'e1' })
  await on('2023-10-25', 'RegisterChild', registration)
  await on('2023-11-01', 'CirculateOutlinePlan', { conference: 'c1' })
  await on('2023-11-06', 'HoldCoreGroup', { registration: 'g1', meeting: 'm1' })
  await on('2024-01-24', 'HoldReviewConference', { ...review, decision: 'deregister' })
  await on('2024-01-24', 'DeregisterChild', {
    registration: 'g1',
    reason: 'risk-reduced',
    conference: 'c2',
  })
  expect((await types()).slice(2)).toEqual([
    'StrategyDiscussionHeld',
    'EnquiryStarted',
    'EnquiryConcluded',
    'InitialConferenceHeld',
    'ChildRegistered',
    'OutlinePlanCirculated',
    'CoreGroupHeld',
    'ReviewConferenceHeld',
    'ChildDeregistered',
  ])
})

test('there is no enquiry without a strategy discussion of its referral that decided one', async () => {
  const { on, refusedOn } = await referred()
  expect(await refusedOn('2023-10-03', 'StartEnquiry', enquiry)).toEqual({
    tag: 'NoSuchDiscussion',
    discussion: 'd1',
  })
  await on('2023-10-03', 'HoldStrategyDiscussion', { ...discussion, outcome: 'no-enquiry' })
  expect(await refusedOn('2023-10-03', 'StartEnquiry', enquiry)).toEqual({
    tag: 'NoEnquiryDecided',
    discussion: 'd1',
  })
})

test('only one enquiry is open at a time, whichever is recorded first', async () => {
  const { on, refusedOn } = await referred()
  await on('2023-10-03', 'HoldStrategyDiscussion', discussion)
  await on('2023-10-16', 'StartEnquiry', { ...enquiry, enquiry: 'e2' })
  expect(await refusedOn('2023-10-03', 'StartEnquiry', enquiry)).toMatchObject({
    tag: 'EnquiryStillOpen',
    code: '8890',
  })
  const ended = { concludedOn: '2023-10-16', outcome: 'not-substantiated' }
  await on('2023-10-03', 'StartEnquiry', { ...enquiry, ...ended })
})

test.each([
  ['a Saturday', '2023-10-28'],
  ['a Sunday', '2023-10-29'],
])('no conference is held on %s', async (_, day) => {
  const { refusedOn } = await registered()
  const refused = { tag: 'ConferenceAtWeekend', code: '8875', on: day }
  const another = { ...conference, conference: 'c9' }
  expect(await refusedOn(day, 'HoldInitialConference', another)).toMatchObject(refused)
  expect(await refusedOn(day, 'HoldReviewConference', review)).toMatchObject(refused)
})

test('no step of child protection is dated before its referral', async () => {
  const { on, refusedOn } = await referred()
  expect(await refusedOn('2023-09-29', 'HoldStrategyDiscussion', discussion)).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  await on('2023-10-03', 'HoldStrategyDiscussion', discussion)
  expect(await refusedOn('2023-09-29', 'StartEnquiry', enquiry)).toMatchObject({ code: '2889' })
  expect(await refusedOn('2023-09-29', 'HoldInitialConference', conference)).toMatchObject({
    code: '1104',
  })
})

test('the conference decides, its chair signs, and the child is registered from that day', async () => {
  const { on, refusedOn } = await referred()
  expect(await refusedOn('2023-10-25', 'RegisterChild', registration)).toMatchObject({
    tag: 'NoSuchConference',
  })
  const against = { ...conference, conference: 'c0', decision: 'do-not-register' }
  await on('2023-10-25', 'HoldInitialConference', against)
  expect(
    await refusedOn('2023-10-25', 'RegisterChild', { ...registration, conference: 'c0' }),
  ).toMatchObject({ tag: 'ConferenceDecidedOtherwise', decision: 'do-not-register' })
  await on('2023-10-25', 'HoldInitialConference', conference)
  expect(await refusedOn('2023-10-26', 'RegisterChild', registration)).toMatchObject({
    code: '2885',
  })
  expect(
    await refusedOn('2023-10-25', 'RegisterChild', { ...registration, signedBy: 'u-1' }),
  ).toEqual({ tag: 'NotSignedByChair', signedBy: 'u-1', chair: 'iro-1' })
  expect(
    await refusedOn('2023-10-25', 'RegisterChild', { ...registration, categories: ['NEG', 'NEG'] }),
  ).toMatchObject({ tag: 'DuplicateReference', kind: 'category' })
})

test('a child is on the register once', async () => {
  const { on, refusedOn } = await registered()
  await on('2023-11-15', 'HoldInitialConference', { ...conference, conference: 'c3' })
  const again = { ...registration, registration: 'g2', conference: 'c3' }
  expect(await refusedOn('2023-11-15', 'RegisterChild', again)).toMatchObject({ code: '8935' })
  expect(
    await refusedOn('2023-11-15', 'RegisterChild', {
      ...again,
      endedOn: '2023-12-01',
      endReason: 'other',
    }),
  ).toMatchObject({ code: '8940' })
  const leave = { registration: 'g1', reason: 'other' }
  expect(await refusedOn('2023-10-25', 'DeregisterChild', leave)).toMatchObject({ code: '8840' })
  await on('2023-11-15', 'DeregisterChild', leave)
  await on('2023-11-15', 'RegisterChild', again)
})

test('a review is held after the registration, and while it lasts', async () => {
  const { on, refusedOn } = await registered()
  expect(await refusedOn('2023-10-25', 'HoldReviewConference', review)).toMatchObject({
    tag: 'ReviewNotAfterRegistration',
    code: '8841',
  })
  await on('2024-02-01', 'DeregisterChild', { registration: 'g1', reason: 'risk-reduced' })
  expect(await refusedOn('2024-02-02', 'HoldReviewConference', review)).toMatchObject({
    tag: 'RegistrationHasEnded',
  })
  await on('2024-01-24', 'HoldReviewConference', review)
})

test('a plan for a child in need ends where the register begins; a Welsh plan goes on', async () => {
  const plan = { plan: 'p1', referral: 'f1' }
  const welsh = await registered()
  await welsh.on('2023-11-01', 'AgreeCareAndSupportPlan', { ...plan, kind: 'care-and-support' })

  const english = await referred()
  await english.on('2023-10-05', 'AgreeCareAndSupportPlan', { ...plan, kind: 'child-in-need' })
  await english.on('2023-10-25', 'HoldInitialConference', conference)
  expect(await english.refusedOn('2023-10-25', 'RegisterChild', registration)).toEqual({
    tag: 'PlanWhileRegistered',
    code: '4001',
    plan: 'p1',
    registration: 'g1',
  })
  await english.on('2023-10-25', 'EndCareAndSupportPlan', {
    plan: 'p1',
    reason: 'child-protection',
  })
  await english.on('2023-10-25', 'RegisterChild', registration)
})
