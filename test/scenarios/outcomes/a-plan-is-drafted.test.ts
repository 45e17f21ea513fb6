import { expect, test } from 'vitest'
import { action, approvedPlan, draftedPlan, heading } from './a-plan.ts'
import { scenario } from './ledger.ts'

const plan = 'think-family'

test('a plan is drafted once, with its years in order and each finding once', async () => {
  const { refusal } = await draftedPlan()
  expect(await refusal('DraftPlan', heading)).toEqual({ tag: 'PlanExists', plan })
  const other = { ...heading, plan: 'other' }
  expect(await refusal('DraftPlan', { ...other, lastYear: '2022-23' })).toEqual({
    tag: 'PlanYearsReversed',
    firstYear: '2023-24',
    lastYear: '2022-23',
  })
  const finding = { reference: 'e1', source: 'Institute of Public Care', finding: 'A finding' }
  expect(await refusal('DraftPlan', { ...other, evidence: [finding, finding] })).toEqual({
    tag: 'DuplicateReference',
    kind: 'evidence',
    reference: 'e1',
  })
})

test('an action belongs to a theme, has a reference of its own and is due within the plan', async () => {
  const { refusal } = await draftedPlan()
  const second = { ...action, action: 'a2' }
  expect(await refusal('AddStrategicAction', { ...second, theme: 't9' })).toEqual({
    tag: 'NoSuchTheme',
    theme: 't9',
  })
  expect(await refusal('AddStrategicAction', action)).toEqual({
    tag: 'DuplicateReference',
    kind: 'action',
    reference: 'a1',
  })
  const twice = { ...second, measures: ['PM24', 'PM24'] }
  expect(await refusal('AddStrategicAction', twice)).toMatchObject({ kind: 'measure' })
  expect(await refusal('AddStrategicAction', { ...second, due: '2026-04-01' })).toEqual({
    tag: 'DueOutsidePlan',
    reference: 'a2',
    due: '2026-04-01',
    firstDay: '2023-04-01',
    lastDay: '2026-03-31',
  })
})

test('edits name what is in the draft, and no step is dated before the previous one', async () => {
  const { refusal } = await draftedPlan()
  const theme = { plan, theme: 't2', title: 'Again' }
  expect(await refusal('AddTheme', theme)).toMatchObject({
    tag: 'DuplicateReference',
    kind: 'theme',
  })
  expect(await refusal('AddTheme', theme, { on: '2023-08-31' })).toEqual({
    tag: 'DatedBeforePreviousStep',
    effectiveOn: '2023-08-31',
    previousStepOn: '2023-09-01',
  })
  for (const [command, data] of [
    ['AmendStrategicAction', { title: 'Another' }],
    ['WithdrawStrategicAction', { reason: 'Not needed' }],
    ['SetMilestone', { milestone: 'm1', title: 'One', due: '2024-01-01' }],
    ['LinkMeasure', { measure: 'PM24' }],
  ] as const) {
    expect(await refusal(command, { plan, action: 'a9', ...data })).toEqual({
      tag: 'NoSuchAction',
      action: 'a9',
    })
  }
  expect(await refusal('LinkMeasure', { plan, action: 'a1', measure: 'agency-cover' })).toEqual({
    tag: 'DuplicateReference',
    kind: 'measure',
    reference: 'agency-cover',
  })
})

test('the years of a plan cannot be cut before a due date', async () => {
  const { refusal } = await draftedPlan()
  const shorter = { plan, reason: 'A shorter plan', lastYear: '2023-24' }
  expect(await refusal('AmendPlan', shorter)).toMatchObject({
    tag: 'DueOutsidePlan',
    reference: 'a1',
    lastDay: '2024-03-31',
  })
})

test('the version in force is not edited, and an amendment opens the next draft', async () => {
  const { record, refusal } = await approvedPlan()
  const theme = { plan, theme: 't3', title: 'Improving practice' }
  expect(await refusal('AddTheme', theme)).toEqual({ tag: 'NoOpenDraft', plan, versionInForce: 1 })

  const revised = { plan, action: 'a1', milestone: 'm1', due: '2024-11-01', reason: 'Late funding' }
  await record('ReviseMilestone', revised)
  await record('AmendPlan', { plan, reason: 'Seven themes', title: 'Think Family, second edition' })
  await record('AddTheme', theme)
  const [submitted] = await record('SubmitPlan', { plan })
  expect(submitted).toMatchObject({
    content: {
      version: 2,
      title: 'Think Family, second edition',
      themes: [{ theme: 't2' }, { theme: 't3' }],
      actions: [{ action: 'a1', milestones: [{ milestone: 'm1', due: '2024-11-01' }] }],
    },
  })
})

test('an action is amended and withdrawn in the draft', async () => {
  const { record } = await draftedPlan()
  await record('AmendStrategicAction', { plan, action: 'a1', owner: 'Director' })
  await record('AddStrategicAction', { ...action, action: 'a2' })
  await record('WithdrawStrategicAction', { plan, action: 'a2', reason: 'Merged with a1' })
  await record('SetMilestone', {
    plan,
    action: 'a1',
    milestone: 'm1',
    title: 'Moved',
    due: '2024-10-01',
  })
  const [submitted] = await record('SubmitPlan', { plan })
  expect(submitted?.['content']).toMatchObject({
    actions: [
      { action: 'a1', owner: 'Director', milestones: [{ title: 'Moved', due: '2024-10-01' }] },
    ],
  })
})

test('a plan that was never drafted takes no command', async () => {
  const { refusal } = scenario()
  for (const [command, data] of [
    ['AddTheme', { theme: 't1', title: 'One' }],
    ['AmendPlan', { reason: 'None' }],
    ['SubmitPlan', {}],
    ['ReviewPlan', { summary: 'None', conclusion: 'continue' }],
    ['ClosePlan', { reason: 'None' }],
    ['CompleteAction', { action: 'a1', evidence: 'None' }],
  ] as const) {
    expect(await refusal(command, { plan, ...data })).toEqual({ tag: 'NoSuchPlan', plan })
  }
})

test('malformed commands are refused before anything is decided', () => {
  const { isMalformed } = scenario()
  expect(isMalformed('DraftPlan', heading)).toBe(false)
  expect(isMalformed('DraftPlan', { ...heading, priority: 'high' })).toBe(true)
  expect(isMalformed('DraftPlan', { ...heading, lastYear: '2025-27' })).toBe(true)
  expect(isMalformed('AddStrategicAction', { ...action, due: '2025-02-30' })).toBe(true)
  expect(isMalformed('ApprovePlan', { plan, by: 'cabinet', decision: 'D', contentHash: 'x' })).toBe(
    true,
  )
})
