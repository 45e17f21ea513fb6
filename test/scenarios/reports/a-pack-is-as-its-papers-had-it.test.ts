import assert from 'node:assert/strict'
import {
  type DomainEvent,
  instant,
  memoryStore,
  microsecondsOf,
  plainDate,
  streamName,
} from '@coflyfr/core'
import {
  BoardActionAssigned,
  BoardActionClosed,
  BodyEstablished,
  MeetingCalled,
  MeetingHeld,
} from '@coflyfr/governance/events'
import { defaultParameters, type ReportParameters, reports } from '@coflyfr/reports'
import { appendEvents } from '@coflyfr/testing'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'

const body = 'improving-outcomes-board'
const january = { body, meeting: 'january' }
const march = { body, meeting: 'march' }

type Told = readonly [string, DomainEvent<string, unknown>]

/** A ledger in which each event is recorded at its own time. */
const recordedAt = async (...told: readonly Told[]) => {
  let at = 0
  const store = memoryStore({ origin: 'example.gov.uk/ledger', clock: () => at })
  for (const [number, [time, event]] of told.entries()) {
    at = microsecondsOf(instant(time))
    const appended = await appendEvents(store, {
      stream: streamName('body', body),
      commandId: `c-${number}`,
      events: [event as DomainEvent],
      expectedRevision: 'any',
    })
    assert.ok(isRight(appended))
  }
  return store
}

const established: Told = [
  '2024-01-02T09:00:00Z',
  BodyEstablished.of(plainDate('2024-01-02'), {
    body,
    name: 'Improving Outcomes for Children Board',
    kind: 'board',
    terms: 'Oversight',
    chair: 'Chief Executive',
    reportsTo: [],
  }),
]
const met: Told = [
  '2024-01-15T12:00:00Z',
  MeetingHeld.of(plainDate('2024-01-15'), { ...january, attendance: [] }),
]
const assigned: Told = [
  '2024-01-15T12:01:00Z',
  BoardActionAssigned.of(plainDate('2024-01-15'), {
    ...january,
    action: 'count',
    kind: 'action',
    text: 'Count them',
    owner: 'Performance team',
    dueOn: plainDate('2024-03-01'),
  }),
]
const called: Told = [
  '2024-02-01T09:00:00Z',
  MeetingCalled.of(plainDate('2024-02-01'), {
    ...march,
    meetsOn: plainDate('2024-03-15'),
    papersOn: plainDate('2024-03-08'),
  }),
]
/** Done before the papers went out, and recorded after that. */
const closedLate: Told = [
  '2024-03-09T00:00:00Z',
  BoardActionClosed.of(plainDate('2024-03-05'), {
    body,
    action: 'count',
    outcome: 'Counted',
    evidence: 'Paper 2',
  }),
]
const closedInTime: Told = ['2024-03-08T23:59:59Z', closedLate[1]]

const all = [established, met, assigned, called, closedLate]

type Store = Awaited<ReturnType<typeof recordedAt>>

const outcomeOf = async (store: Store, asked: Partial<ReportParameters>) => {
  const report = reports.get('board-pack')
  assert.ok(report !== undefined)
  return report.make({ store, checkpointAt: () => null }, { ...defaultParameters, ...asked })
}

const actionIn = async (store: Store, asked: Partial<ReportParameters>) => {
  const made = await outcomeOf(store, asked)
  assert.ok(isRight(made), JSON.stringify(made))
  return made.right.rows.find(({ section }) => section === 'actions')
}

test('a pack holds what was known at the end of the day of its papers, judged on that day', async () => {
  const store = await recordedAt(...all)
  expect(await actionIn(store, { body })).toMatchObject({
    meeting: 'march',
    status: 'overdue',
    daysLate: 7,
  })
  const inTime = await recordedAt(established, met, assigned, called, closedInTime)
  expect(await actionIn(inTime, { body })).toMatchObject({ status: 'closed', daysLate: 4 })
})

test('for another point in time the pack is made as it was known then', async () => {
  const store = await recordedAt(...all)
  const at = { asOf: null, knownAt: 4 }
  expect(await actionIn(store, { body, at })).toMatchObject({ status: 'closed' })
})

test('a figure of a pack is explained by what was known when its papers went out', async () => {
  const store = await recordedAt(...all)
  const explained = await reports
    .get('board-pack')
    ?.explain(
      { store, checkpointAt: () => null },
      { ...defaultParameters, body },
      { row: `${body}/march/actions/count`, column: 'status' },
    )
  assert.ok(explained?._tag === 'Right')
  expect(explained.right).toMatchObject({ value: 'overdue' })
  expect(explained.right.contributions.map(({ type }) => type)).not.toContain('BoardActionClosed')
})

test.each([
  ['a meeting of no body', { meeting: 'march' }, { tag: 'BodyNeeded', bodies: [body] }],
  ['a body that is not there', { body: 'x' }, { tag: 'NoSuchBody', body: 'x', bodies: [body] }],
  [
    'a meeting that is not there',
    { body, meeting: 'x' },
    { tag: 'NoSuchMeeting', body, meeting: 'x', meetings: ['january', 'march'] },
  ],
] as const)('%s has no pack', async (_, asked, refusal) => {
  expect(await outcomeOf(await recordedAt(...all), asked)).toMatchObject({ left: refusal })
})

test('a body that never met has no pack', async () => {
  expect(await outcomeOf(await recordedAt(established), { body })).toMatchObject({
    left: { tag: 'NoSuchMeeting', meeting: null, meetings: [] },
  })
})

test('a meeting recorded after its papers went out has its pack as at the day of the papers', async () => {
  const recorded: Told = ['2024-06-01T09:00:00Z', called[1]]
  const store = await recordedAt(established, met, assigned, recorded)
  const made = await outcomeOf(store, { body })
  assert.ok(isRight(made))
  expect(made.right).toMatchObject({ asOf: '2024-03-08' })
  expect(made.right.notes).toContain(
    'Improving Outcomes for Children Board march: as at 2024-03-08, the day of its papers, including what was recorded since',
  )
})
