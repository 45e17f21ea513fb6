import { expect, test } from 'vitest'
import { approval, approvedPlan, clerk, draftedPlan, heading, submittedPlan } from './a-plan.ts'
import { scenario } from './ledger.ts'

const plan = 'think-family'
const wrongHash = '0'.repeat(64)

test('Cabinet approves the version that was submitted', async () => {
  const { typesIn } = await approvedPlan()
  expect(await typesIn('plan-think-family')).toEqual([
    'PlanDrafted',
    'ThemeAdded',
    'StrategicActionAdded',
    'MilestoneSet',
    'PlanSubmitted',
    'PlanApproved',
  ])
})

test('an approval for another version is refused', async () => {
  const { refusal, contentHash } = await submittedPlan()
  expect(await refusal('ApprovePlan', approval(wrongHash), clerk)).toEqual({
    tag: 'ContentHashDiffers',
    version: 1,
    given: wrongHash,
    current: contentHash,
  })
})

test('an edit after submission makes the submission void', async () => {
  const { record, refusal, contentHash } = await submittedPlan()
  const later = { on: '2023-09-12' }
  await record('LinkMeasure', { plan, action: 'a1', measure: 'vacancies' }, later)
  expect(await refusal('ApprovePlan', approval(contentHash), clerk)).toEqual({
    tag: 'PlanNotSubmitted',
    plan,
  })
  const [second] = await record('SubmitPlan', { plan }, later)
  expect(second).toMatchObject({ content: { version: 2 } })
  expect(await refusal('ApprovePlan', approval(contentHash), clerk)).toMatchObject({
    tag: 'ContentHashDiffers',
    version: 2,
  })
})

test('a plan that does not exist, or is closed, is not approved', async () => {
  const { record, refusal } = scenario()
  expect(await refusal('ApprovePlan', approval(wrongHash), clerk)).toEqual({
    tag: 'NoSuchPlan',
    plan,
  })
  await record('DraftPlan', heading)
  expect(await refusal('ApprovePlan', approval(wrongHash), clerk)).toMatchObject({
    tag: 'PlanNotSubmitted',
  })
  await record('ClosePlan', { plan, reason: 'Replaced by a regional plan' })
  expect(await refusal('ApprovePlan', approval(wrongHash), clerk)).toEqual({
    tag: 'PlanIsClosed',
    plan,
    closedOn: '2023-10-01',
  })
})

test('a plan is approved once', async () => {
  const { refusal, contentHash } = await approvedPlan()
  expect(await refusal('ApprovePlan', approval(contentHash), clerk)).toEqual({
    tag: 'AlreadyApproved',
    plan,
    version: 1,
  })
})

test('the recorder acts for the body that decides, and that body may approve plans', async () => {
  const { refusal, contentHash } = await submittedPlan()
  const officer = { ...clerk, role: 'corporate-director' } as const
  expect(await refusal('ApprovePlan', approval(contentHash), officer)).toEqual({
    tag: 'ActorIsNotBy',
    actorRole: 'corporate-director',
    by: 'cabinet',
  })
  const scrutiny = { ...approval(contentHash), by: 'scrutiny' }
  expect(await refusal('ApprovePlan', scrutiny, { ...clerk, role: 'scrutiny' })).toEqual({
    tag: 'RoleNotAllowed',
    command: 'ApprovePlan',
    role: 'scrutiny',
    allowed: ['cabinet', 'council'],
  })
})

test('the person who submitted the plan does not record its approval', async () => {
  const { refusal, contentHash } = await submittedPlan()
  expect(await refusal('ApprovePlan', approval(contentHash), { ...clerk, by: 'u-1' })).toEqual({
    tag: 'SamePersonTwice',
    person: 'u-1',
    seats: ['submitter', 'cabinet'],
  })
})

test('an approval does not take effect before the submission', async () => {
  const { refusal, contentHash } = await submittedPlan()
  const early = { ...clerk, on: '2023-09-09' }
  expect(await refusal('ApprovePlan', approval(contentHash), early)).toEqual({
    tag: 'DatedBeforePreviousStep',
    effectiveOn: '2023-09-09',
    previousStepOn: '2023-09-10',
  })
})

test('a minute on record must agree with what the approval says of it', async () => {
  const { record, refusal, contentHash } = await submittedPlan()
  const cabinet = {
    body: 'cabinet',
    name: 'Cabinet',
    kind: 'cabinet',
    terms: 'The executive of the council',
    chair: 'Leader',
    reportsTo: [],
  }
  const secretary = { role: 'cabinet', by: 'u-9', on: '2023-09-19' } as const
  await record('EstablishBody', cabinet, { ...secretary, on: '2023-05-17' })
  const meeting = { body: 'cabinet', meeting: '2023-09-19' }
  await record('HoldMeeting', { ...meeting, attendance: [] }, secretary)
  const item = { item: '7', title: 'Think Family', presentedBy: 'Corporate Director' }
  await record('TableItem', { ...meeting, ...item }, secretary)
  const noted = { reference: 'CAB-2023-09-19/7', verb: 'noted', resolution: 'Noted the plan' }
  await record('RecordDecision', { ...meeting, item: '7', ...noted }, secretary)

  expect(await refusal('ApprovePlan', approval(contentHash), clerk)).toMatchObject({
    tag: 'DecisionDoesNotSupport',
    by: 'cabinet',
    decision: 'CAB-2023-09-19/7',
    found: { verb: 'noted' },
  })
})

test('a version is submitted once, and an approved one is amended first', async () => {
  const submitted = await submittedPlan()
  expect(await submitted.refusal('SubmitPlan', { plan })).toEqual({
    tag: 'AlreadySubmitted',
    plan,
    version: 1,
  })
  const approved = await approvedPlan()
  expect(await approved.refusal('SubmitPlan', { plan })).toEqual({
    tag: 'NoOpenDraft',
    plan,
    versionInForce: 1,
  })
})

test('refusals keep their precedence: content before person, person before date', async () => {
  const { refusal } = await submittedPlan()
  const allWrong = { by: 'u-1', role: 'corporate-director', on: '2023-01-01' } as const
  expect(await refusal('ApprovePlan', approval(wrongHash), allWrong)).toMatchObject({
    tag: 'ContentHashDiffers',
  })
  const { refusal: drafted } = await draftedPlan()
  expect(await drafted('ApprovePlan', approval(wrongHash), allWrong)).toMatchObject({
    tag: 'PlanNotSubmitted',
  })
})
