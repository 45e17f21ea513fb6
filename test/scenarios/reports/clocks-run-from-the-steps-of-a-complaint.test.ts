import { type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import {
  ComplaintAcknowledged,
  ComplaintDiscussed,
  ComplaintExtended,
  ComplaintReceived,
  ComplaintWithdrawn,
  InvestigationConcluded,
  SettlementTermsSent,
  StageOneConcluded,
  StageTwoStarted,
} from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { caseOf } from './clock-events.ts'
import { ledgerOf, made } from './making.ts'

const complaint = { complaint: '2023-17' }

const received = ComplaintReceived.of(plainDate('2023-10-02'), {
  ...complaint,
  complainant: 'child',
  form: 'oral',
  case: '7f3a9b21',
})
const acknowledged = ComplaintAcknowledged.of(plainDate('2023-10-04'), complaint)

const clocks = async (day: string, ...events: readonly DomainEvent<string, unknown>[]) => {
  const store = await ledgerOf(
    ...events.map((event) => [streamName('complaint', '2023-17'), event] as const),
  )
  const { rows } = await made(store, 'clocks', { at: { asOf: plainDate(day), knownAt: null } })
  return rows.map(({ clock, due, state }) => [clock, due, state])
}

test('a complaint is acknowledged within two working days and discussed within ten', async () => {
  expect(await clocks('2023-10-05', received)).toEqual([
    ['complaint-acknowledged', '2023-10-04', 'overdue'],
  ])
  expect(await clocks('2023-10-05', received, acknowledged)).toEqual([
    ['complaint-acknowledged', '2023-10-04', 'met'],
    ['complaint-discussed', '2023-10-18', 'open'],
  ])
})

test('the terms of a settlement go out within five working days', async () => {
  const on = plainDate('2023-10-11')
  const settled = [
    ComplaintDiscussed.of(on, complaint),
    StageOneConcluded.of(on, { ...complaint, outcome: 'settled' }),
    SettlementTermsSent.of(plainDate('2023-10-19'), complaint),
  ]
  expect((await clocks('2023-11-01', received, acknowledged, ...settled)).at(-1)).toEqual([
    'complaint-terms-sent',
    '2023-10-18',
    'met-late',
  ])
})

test('an investigation is answered within twenty-five working days, and ends local resolution', async () => {
  const started = StageTwoStarted.of(plainDate('2023-10-12'), { ...complaint, investigator: 'i-4' })
  const answered = InvestigationConcluded.of(plainDate('2023-11-16'), {
    ...complaint,
    outcome: 'upheld',
  })
  expect(await clocks('2023-12-01', received, acknowledged, started, answered)).toEqual([
    ['complaint-acknowledged', '2023-10-04', 'met'],
    ['complaint-discussed', '2023-10-18', 'stopped'],
    ['complaint-answered', '2023-11-16', 'met'],
  ])
})

test('nothing is due for a complaint that is withdrawn', async () => {
  const withdrawn = ComplaintWithdrawn.of(plainDate('2023-10-03'), complaint)
  expect(await clocks('2023-12-01', received, withdrawn)).toEqual([
    ['complaint-acknowledged', '2023-10-04', 'stopped'],
  ])
})

test('a complaint and a case are not mixed up, even with the same name', async () => {
  const store = await ledgerOf(
    [
      streamName('complaint', '7f3a9b21'),
      { ...received, data: { ...received.data, complaint: '7f3a9b21' } },
    ],
    caseOf('7f3a9b21').received('2023-10-02'),
  )
  const { rows } = await made(store, 'clocks')
  expect(rows.map((row) => row['case'])).toEqual(['7f3a9b21', 'complaint-7f3a9b21'])
})

test('more time for a stage restarts its clock, with the reason beside it', async () => {
  const extended = ComplaintExtended.of(plainDate('2023-10-16'), {
    ...complaint,
    clock: 'complaint-discussed',
    reason: 'complainant-agreed',
  })
  expect((await clocks('2023-10-20', received, acknowledged, extended)).at(-1)).toEqual([
    'complaint-discussed',
    '2023-10-30',
    'open',
  ])
})
