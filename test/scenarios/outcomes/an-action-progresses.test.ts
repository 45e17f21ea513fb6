import { expect, test } from 'vitest'
import { approvedPlan, draftedPlan } from './a-plan.ts'

const ids = { plan: 'think-family', action: 'a1' }
const rating = { ...ids, progress: 'amber', confidence: 'green' }

test('no action progresses before a version is in force', async () => {
  const { refusal } = await draftedPlan()
  for (const [command, data] of [
    ['ReportActionProgress', { ...ids, summary: 'Advertised' }],
    ['RateAction', rating],
    ['CompleteAction', { ...ids, evidence: 'All in post' }],
    ['ReviewPlan', { plan: 'think-family', summary: 'Read', conclusion: 'continue' }],
  ] as const) {
    expect(await refusal(command, data)).toEqual({ tag: 'PlanNotInForce', plan: 'think-family' })
  }
})

test('progress meets milestones of the action, each once', async () => {
  const { record, refusal } = await approvedPlan()
  const met = { ...ids, summary: 'Two seconded', milestonesMet: ['m1'] }
  await record('ReportActionProgress', met)
  expect(await refusal('ReportActionProgress', met)).toEqual({
    tag: 'MilestoneIsMet',
    action: 'a1',
    milestone: 'm1',
  })
  expect(await refusal('ReportActionProgress', { ...met, milestonesMet: ['m9'] })).toEqual({
    tag: 'NoSuchMilestone',
    action: 'a1',
    milestone: 'm9',
  })
  const twice = { ...met, milestonesMet: ['m1', 'm1'] }
  expect(await refusal('ReportActionProgress', twice)).toMatchObject({
    tag: 'DuplicateReference',
    kind: 'milestone',
  })
  expect(await refusal('ReportActionProgress', { ...met, action: 'a9' })).toEqual({
    tag: 'NoSuchAction',
    action: 'a9',
  })
})

test('steps of an action are in order of date, from the approval on', async () => {
  const { refusal } = await approvedPlan()
  expect(await refusal('RateAction', rating, { on: '2023-09-18' })).toEqual({
    tag: 'DatedBeforePreviousStep',
    effectiveOn: '2023-09-18',
    previousStepOn: '2023-09-19',
  })
})

test('blue is the rating of a completed action, and its only one', async () => {
  const { record, refusal } = await approvedPlan()
  await record('RateAction', rating)
  expect(await refusal('RateAction', { ...rating, progress: 'blue' })).toEqual({
    tag: 'RatingContradictsCompletion',
    action: 'a1',
    progress: 'blue',
    completedOn: null,
  })
  await record('CompleteAction', { ...ids, evidence: 'All in post' })
  expect(await refusal('RateAction', rating)).toMatchObject({
    tag: 'RatingContradictsCompletion',
    completedOn: '2023-10-01',
  })
  await record('RateAction', { ...rating, progress: 'blue' })
})

test('a completed action neither progresses nor completes again', async () => {
  const { record, refusal } = await approvedPlan()
  await record('CompleteAction', { ...ids, evidence: 'All in post' })
  const complete = { tag: 'ActionIsComplete', action: 'a1', completedOn: '2023-10-01' }
  expect(await refusal('CompleteAction', { ...ids, evidence: 'Again' })).toEqual(complete)
  expect(await refusal('ReportActionProgress', { ...ids, summary: 'More' })).toEqual(complete)
  const revised = { ...ids, milestone: 'm1', due: '2024-10-01', reason: 'Late' }
  expect(await refusal('ReviseMilestone', revised)).toEqual(complete)
})

test('a milestone moves within the plan', async () => {
  const { refusal } = await approvedPlan()
  const revised = { ...ids, milestone: 'm1', due: '2026-10-01', reason: 'Late' }
  expect(await refusal('ReviseMilestone', revised)).toMatchObject({
    tag: 'DueOutsidePlan',
    reference: 'm1',
  })
})

test('a review names the engagements it considered and a later next review', async () => {
  const { record, refusal } = await approvedPlan()
  const review = {
    plan: 'think-family',
    summary: 'On course',
    conclusion: 'continue',
    engagements: ['youth-council-2024-02'],
  }
  expect(await refusal('ReviewPlan', { ...review, nextReviewOn: '2023-10-01' })).toEqual({
    tag: 'NextReviewNotLater',
    reviewedOn: '2023-10-01',
    nextReviewOn: '2023-10-01',
  })
  const [reviewed] = await record('ReviewPlan', review)
  expect(reviewed).toMatchObject({ nextReviewOn: null, engagements: ['youth-council-2024-02'] })
})

test('a plan does not close before the last step of an action', async () => {
  const { record, refusal } = await approvedPlan()
  await record('RateAction', rating)
  const close = { plan: 'think-family', reason: 'Replaced by a regional plan' }
  expect(await refusal('ClosePlan', close, { on: '2023-09-30' })).toEqual({
    tag: 'DatedBeforePreviousStep',
    effectiveOn: '2023-09-30',
    previousStepOn: '2023-10-01',
  })
  await record('ClosePlan', close)
  expect(await refusal('RateAction', rating)).toMatchObject({ tag: 'PlanIsClosed' })
})
