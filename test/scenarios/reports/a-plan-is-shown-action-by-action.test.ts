import { type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import {
  ActionCompleted,
  ActionProgressReported,
  ActionRated,
  MilestoneRevised,
  PlanAmended,
  PlanApproved,
  PlanClosed,
  type PlanContent,
  PlanDrafted,
  PlanReviewed,
  PlanSubmitted,
  ThemeAdded,
} from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { ledgerOf, made, tableOf } from './making.ts'

const plan = 'think-family'

const heading = {
  plan,
  title: 'Think Family',
  purpose: 'Better outcomes for children',
  firstYear: '2023-24' as PlanContent['firstYear'],
  lastYear: '2025-26' as PlanContent['lastYear'],
  provisions: ['Social Services and Well-being (Wales) Act 2014'],
  evidence: [{ reference: 'e1', source: 'Institute of Public Care', finding: 'Too many handoffs' }],
}

const hash = (version: number) => String(version).repeat(64)

const content = (version: number, due = '2025-03-31'): PlanContent => ({
  ...heading,
  version,
  themes: [
    { theme: 't1', title: 'A single point of access' },
    { theme: 't2', title: 'A permanent workforce' },
  ],
  actions: [
    {
      action: 'a1',
      theme: 't2',
      title: 'Grow our own social workers',
      owner: 'Head of Children and Family Services',
      due: plainDate(due),
      measures: ['agency-cover', 'vacancies'],
      milestones: [
        { milestone: 'm1', title: 'Secondments', due: plainDate('2024-09-01') },
        { milestone: 'm2', title: 'Traineeships', due: plainDate('2024-12-01') },
      ],
    },
  ],
})

type Planned = readonly [string, DomainEvent<string, unknown>]

const on = plainDate

const submitted = (version: number, day: string, due?: string): Planned => [
  day,
  PlanSubmitted.of(on(day), { plan, content: content(version, due), contentHash: hash(version) }),
]

const approved = (version: number, day: string): Planned => [
  day,
  PlanApproved.of(on(day), {
    plan,
    version,
    by: 'cabinet',
    decision: `CAB/${version}`,
    contentHash: hash(version),
    decidedOn: null,
  }),
]

const drafted: Planned = ['2023-09-01', PlanDrafted.of(on('2023-09-01'), heading)]

const planOf = (...planned: readonly Planned[]) =>
  ledgerOf(...planned.map(([, event]) => [streamName('plan', plan), event] as const))

const inForce = [drafted, submitted(1, '2023-09-10'), approved(1, '2023-09-19')] as const

const action = { plan, action: 'a1' }

const rated = (progress: 'red' | 'amber' | 'green' | 'blue', day: string): Planned => [
  day,
  ActionRated.of(on(day), { ...action, progress, confidence: 'amber', reason: null }),
]

const progressed: Planned = [
  '2024-10-01',
  ActionProgressReported.of(on('2024-10-01'), {
    ...action,
    summary: 'Six secondments began',
    milestonesMet: ['m1'],
    risk: 'Backfill',
    decisionAsked: null,
  }),
]

const revised: Planned = [
  '2024-11-01',
  MilestoneRevised.of(on('2024-11-01'), {
    ...action,
    milestone: 'm2',
    due: on('2025-01-15'),
    reason: 'Late intake',
  }),
]

const asOf = (day: string) => ({ at: { asOf: on(day), knownAt: null } })

test('an action in force has its dates, both ratings apart, its slip and its measures', async () => {
  const store = await planOf(...inForce, rated('green', '2024-06-01'), progressed, revised)
  const { rows } = await made(store, 'plan', asOf('2024-11-30'))
  expect(rows).toEqual([
    {
      plan,
      version: 1,
      theme: 'A permanent workforce',
      action: 'a1',
      title: 'Grow our own social workers',
      owner: 'Head of Children and Family Services',
      due: '2025-03-31',
      status: 'open',
      progress: 'green',
      previousProgress: null,
      confidence: 'amber',
      slipDays: 45,
      lastReportedOn: '2024-11-01',
      milestones: [
        { milestone: 'm1', title: 'Secondments', due: '2024-09-01', state: 'met' },
        { milestone: 'm2', title: 'Traineeships', due: '2025-01-15', state: 'open' },
      ],
      measures: ['agency-cover', 'vacancies'],
      changed: 'Six secondments began',
      risk: 'Backfill',
      decisionAsked: null,
    },
  ])
})

test('the notes say which text was approved by which decision, what it is based on and what is missing', async () => {
  const store = await planOf(...inForce)
  expect((await made(store, 'plan')).notes).toEqual([
    `think-family, "Think Family" (2023-24 to 2025-26): version 1 was approved by cabinet on 2023-09-19, decision "CAB/1"; content hash ${hash(1)}`,
    'think-family: serves Social Services and Well-being (Wales) Act 2014',
    'think-family: rests on Institute of Public Care: Too many handoffs',
    'think-family: no action yet under "A single point of access"',
  ])
})

test('a new version does not hide a slip, and a late action is overdue until it is completed', async () => {
  const store = await planOf(
    ...inForce,
    rated('red', '2025-01-01'),
    ['2025-02-01', PlanAmended.of(on('2025-02-01'), { ...heading, reason: 'Later' })],
    submitted(2, '2025-02-02', '2025-06-30'),
    approved(2, '2025-02-10'),
    ['2025-09-01', ActionCompleted.of(on('2025-09-01'), { ...action, evidence: 'Report 7' })],
  )
  const shown = async (day: string) => (await made(store, 'plan', asOf(day))).rows[0]
  expect(await shown('2025-02-01')).toMatchObject({ version: 1, due: '2025-03-31', slipDays: 0 })
  expect(await shown('2025-02-10')).toMatchObject({ version: 2, due: '2025-06-30', slipDays: 91 })
  expect(await shown('2025-06-30')).toMatchObject({ status: 'open', progress: 'red' })
  expect(await shown('2025-07-01')).toMatchObject({ status: 'overdue' })
  expect(await shown('2025-09-01')).toMatchObject({
    status: 'completed',
    progress: 'blue',
    previousProgress: 'red',
  })
})

test('a draft has no rows, and the rows of a submitted version bind nobody', async () => {
  const added: Planned = [
    '2023-09-02',
    ThemeAdded.of(on('2023-09-02'), { plan, theme: 't1', title: 'Access' }),
  ]
  const store = await planOf(drafted, added, submitted(1, '2023-09-10'))
  const draft = await made(store, 'plan', asOf('2023-09-02'))
  expect(draft.rows).toEqual([])
  expect(draft.notes).toEqual(['think-family, "Think Family": a version is being drafted'])
  const waiting = await made(store, 'plan', asOf('2023-09-10'))
  expect(waiting.rows[0]).toMatchObject({ status: 'submitted', slipDays: null, progress: null })
  expect(waiting.notes[0]).toContain('version 1 was submitted on 2023-09-10 and is not approved')
})

test('reviews are listed with the next one, which can be due; a closed plan is closed', async () => {
  const review = PlanReviewed.of(on('2024-04-01'), {
    plan,
    summary: 'On track',
    conclusion: 'continue',
    engagements: [],
    nextReviewOn: on('2025-04-01'),
  })
  const store = await planOf(
    ...inForce,
    ['2024-04-01', review],
    ['2026-03-31', PlanClosed.of(on('2026-03-31'), { plan, reason: 'Ended' })],
  )
  const notesOn = async (day: string) => (await made(store, 'plan', asOf(day))).notes
  expect(await notesOn('2025-03-31')).toContain('think-family: next review on 2025-04-01')
  expect(await notesOn('2025-04-01')).toContain('think-family: next review was due by 2025-04-01')
  expect(await notesOn('2025-04-01')).toContain('think-family: reviewed on 2024-04-01, to continue')
  const closed = await made(store, 'plan', asOf('2026-03-31'))
  expect(closed.rows[0]).toMatchObject({ status: 'closed' })
  expect(closed.notes).toContain('think-family: closed on 2026-03-31')
})

test('a year shows the plans that cover it', async () => {
  const store = await planOf(...inForce)
  const count = async (year: string) =>
    (await made(store, 'plan', { year: year as PlanContent['firstYear'] })).rows.length
  expect(await Promise.all(['2022-23', '2023-24', '2025-26', '2026-27'].map(count))).toEqual([
    0, 1, 1, 0,
  ])
})

test('in Welsh the headings are Welsh', async () => {
  const store = await planOf(...inForce)
  const table = await tableOf(store, 'plan', { language: 'cy' })
  expect(table).toContain('Cynlluniau strategol')
  expect(table).toContain('Perchennog')
})
