import { type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import {
  ComplaintReceived,
  InvestigationConcluded,
  LearningRecorded,
  StageOneConcluded,
} from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { ledgerOf, made, tableOf } from './making.ts'

const on = plainDate

const of = (complaint: string, event: DomainEvent<string, unknown>) =>
  [streamName('complaint', complaint), event] as const

const about = { complainant: 'child', form: 'oral', case: '7f3a9b21' } as const

const received = (complaint: string, day: string) =>
  of(complaint, ComplaintReceived.of(on(day), { complaint, ...about }))

const settled = (complaint: string, day: string) =>
  of(complaint, StageOneConcluded.of(on(day), { complaint, outcome: 'settled' }))

const learnt = (complaint: string, learning: string, day: string, due: string | null = null) =>
  of(
    complaint,
    LearningRecorded.of(on(day), {
      complaint,
      learning,
      theme: 'communication',
      action: 'Children are told who their worker is',
      due: due === null ? null : on(due),
    }),
  )

const council = () =>
  ledgerOf(
    received('2023-17', '2023-10-02'),
    settled('2023-17', '2023-10-11'),
    learnt('2023-17', 'l1', '2023-10-20', '2023-12-31'),
    received('2024-02', '2024-02-01'),
    of(
      '2024-02',
      StageOneConcluded.of(on('2024-02-20'), { complaint: '2024-02', outcome: 'not-settled' }),
    ),
    of(
      '2024-02',
      InvestigationConcluded.of(on('2024-03-25'), { complaint: '2024-02', outcome: 'upheld' }),
    ),
    learnt('2024-02', 'l1', '2024-04-08'),
    learnt('2024-02', 'l2', '2024-04-08'),
    received('2024-03', '2024-03-01'),
    settled('2024-03', '2024-03-20'),
    received('2024-04', '2024-04-02'),
  )

test('the lesson of a complaint is shown with what is done about it, and how the complaint ended', async () => {
  const { rows, notes } = await made(await council(), 'complaints')
  expect(rows).toEqual([
    {
      complaint: '2023-17',
      learning: 'l1',
      theme: 'communication',
      action: 'Children are told who their worker is',
      recordedOn: '2023-10-20',
      due: '2023-12-31',
      outcome: 'settled',
      endedOn: '2023-10-11',
    },
    expect.objectContaining({ complaint: '2024-02', learning: 'l1', outcome: 'upheld', due: null }),
    expect.objectContaining({ complaint: '2024-02', learning: 'l2', endedOn: '2024-03-25' }),
  ])
  expect(notes).toEqual(['2024-03: ended on 2024-03-20, with no lesson recorded'])
})

test('for a year it shows the lessons recorded in it, and the complaints that ended in it without one', async () => {
  const store = await council()
  const first = await made(store, 'complaints', { year: '2023-24' as never })
  expect(first.rows).toMatchObject([{ complaint: '2023-17' }])
  expect(first.notes).toHaveLength(1)
  const second = await made(store, 'complaints', { year: '2024-25' as never })
  expect(second.rows).toMatchObject([{ learning: 'l1' }, { learning: 'l2' }])
  expect(second.notes).toEqual([])
})

test('at a date before its lesson a complaint has none, and no child is named', async () => {
  const at = { asOf: on('2023-10-19'), knownAt: null }
  const { rows, notes } = await made(await council(), 'complaints', { at })
  expect(rows).toEqual([])
  expect(notes).toEqual(['2023-17: ended on 2023-10-11, with no lesson recorded'])
  expect(await tableOf(await council(), 'complaints')).not.toContain('7f3a9b21')
})

test('in Welsh the theme and the end of a complaint are in Welsh, and what is done is as it was written', async () => {
  const welsh = await tableOf(await council(), 'complaints', { language: 'cy' })
  expect(welsh).toContain('Cwynion: yr hyn a ddysgwyd')
  expect(welsh).toContain('cyfathrebu')
  expect(welsh).toContain('cadarnhawyd')
  expect(welsh).toContain('Children are told who their worker is')
  expect(welsh).toContain('2024-03: daeth i ben ar 2024-03-20')
})
