import { plainDate, streamName } from '@coflyfr/core'
import { BodyEstablished, HighlightReportReceived, MeetingHeld } from '@coflyfr/governance/events'
import {
  PlanApproved,
  type PlanContent,
  PlanDrafted,
  PlanSubmitted,
} from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

const body = 'board'
const day = plainDate
const contentHash = '1'.repeat(64)

const heading = {
  plan: 'think-family',
  title: 'Think Family',
  purpose: 'Better outcomes for children',
  firstYear: '2023-24' as PlanContent['firstYear'],
  lastYear: '2025-26' as PlanContent['lastYear'],
  provisions: ['Social Services and Well-being (Wales) Act 2014'],
  evidence: [],
}

const content: PlanContent = {
  ...heading,
  version: 1,
  themes: [{ theme: 't1', title: 'A permanent workforce' }],
  actions: [
    {
      action: 'a1',
      theme: 't1',
      title: 'Grow our own social workers',
      owner: 'Head of Service',
      due: day('2025-03-31'),
      measures: [],
      milestones: [],
    },
  ],
}

const plans = [
  PlanDrafted.of(day('2023-09-01'), heading),
  PlanSubmitted.of(day('2023-09-10'), { plan: content.plan, content, contentHash }),
  PlanApproved.of(day('2023-09-19'), {
    plan: content.plan,
    version: 1,
    by: 'cabinet',
    decision: 'CAB/1',
    contentHash,
    decidedOn: null,
  }),
].map((event) => [streamName('plan', content.plan), event] as const)

const line = { owner: 'Head of Service', dueOn: day('2025-03-31'), progress: 'green', changed: 'x' }

const board = [
  BodyEstablished.of(day('2023-01-03'), {
    ...{ body, name: 'Board', kind: 'board', terms: 'Oversight', chair: 'Chair', reportsTo: [] },
  }),
  MeetingHeld.of(day('2024-01-15'), { body, meeting: 'january', attendance: ['Chair'] }),
  HighlightReportReceived.of(day('2024-01-15'), {
    ...{ body, meeting: 'january', report: 'h1' },
    lines: [
      { ...line, progress: 'green', action: 'a1', plan: content.plan },
      { ...line, progress: 'green', action: 'a2', plan: content.plan },
      { ...line, progress: 'green', action: 'Corporate Parenting Officer' },
    ],
  }),
].map((event) => [streamName('body', body), event] as const)

const titles = async (...logs: readonly (typeof plans | typeof board)[]) => {
  const { rows } = await made(await ledgerOf(...logs.flat()), 'board-pack', {
    body,
    at: { asOf: day('2024-01-15'), knownAt: null },
  })
  return rows.filter(({ section }) => section === 'highlight-report').map(({ title }) => title)
}

test('a line about an action of the plan in force uses its name from the plan; other lines use the name from the report', async () => {
  expect(await titles(plans, board)).toEqual([
    'Grow our own social workers',
    'a2',
    'Corporate Parenting Officer',
  ])
  expect(await titles(board)).toEqual(['a1', 'a2', 'Corporate Parenting Officer'])
})
