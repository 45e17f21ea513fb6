import { type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import {
  ImplementationReported,
  RecommendationAccepted,
  RecommendationClosed,
  RecommendationMade,
  RecommendationRejected,
  ResponseChased,
  ResponseReceived,
  ResponseRequested,
} from '@coflyfr/governance/events'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

const body = 'scrutiny'
const key = { body, recommendation: 'r1' }

const write = (event: DomainEvent<string, unknown>) => [streamName('body', body), event] as const

const madeOn = (day: string, change: object = {}) =>
  write(
    RecommendationMade.of(plainDate(day), {
      ...key,
      meeting: 'm1',
      kind: 'performance',
      madeBy: 'Corporate Overview and Scrutiny Committee',
      to: 'Cabinet',
      text: 'Tighter measuring of progress against performance',
      respondBy: plainDate('2023-11-01'),
      ...change,
    }),
  )

const accepted = write(
  RecommendationAccepted.of(plainDate('2023-10-20'), {
    ...key,
    answeredBy: 'Leader',
    response: 'A board will be set up',
    subject: { kind: 'virement', reference: 'V1' },
  }),
)

const asOf = (day: string) => ({ at: { asOf: plainDate(day), knownAt: null } })

test('a recommendation is open from the day it is made to the day it ends', async () => {
  const store = await ledgerOf(
    madeOn('2023-09-19', { amount: '1000000.00' }),
    accepted,
    write(
      ImplementationReported.of(plainDate('2023-12-01'), {
        ...key,
        reportedBy: 'Director',
        progress: 'The board met',
        evidence: 'Minutes',
      }),
    ),
    write(RecommendationClosed.of(plainDate('2024-01-10'), { ...key, evidence: 'Pack 2' })),
  )
  const shown = async (day: string) => (await made(store, 'recommendations', asOf(day))).rows[0]
  expect(await shown('2023-10-19')).toMatchObject({ status: 'made', daysOpen: 30, response: null })
  expect(await shown('2023-10-20')).toMatchObject({ status: 'accepted', cameOfIt: 'virement V1' })
  expect(await shown('2023-12-01')).toMatchObject({ status: 'implementing', evidence: 'Minutes' })
  expect(await shown('2025-01-01')).toEqual({
    body,
    recommendation: 'r1',
    meeting: 'm1',
    kind: 'performance',
    inspector: null,
    madeBy: 'Corporate Overview and Scrutiny Committee',
    to: 'Cabinet',
    text: 'Tighter measuring of progress against performance',
    amount: '1000000.00',
    made: '2023-09-19',
    requestedOn: null,
    due: '2023-11-01',
    chased: null,
    daysLate: null,
    status: 'closed',
    response: 'A board will be set up',
    respondedOn: '2023-10-20',
    cameOfIt: 'virement V1',
    progress: 'The board met',
    evidence: 'Pack 2',
    closed: '2024-01-10',
    daysOpen: 113,
  })
  expect((await made(store, 'recommendations')).totals).toEqual({ amount: '1000000.00' })
})

test('a reply that is late is named, until it comes', async () => {
  const store = await ledgerOf(madeOn('2023-09-19'))
  const notesOn = async (day: string) => (await made(store, 'recommendations', asOf(day))).notes
  expect(await notesOn('2023-11-01')).toEqual([])
  expect(await notesOn('2023-11-02')).toEqual(['scrutiny/r1: Cabinet owed a reply by 2023-11-01'])
  const answered = await ledgerOf(madeOn('2023-09-19'), accepted)
  expect((await made(answered, 'recommendations', asOf('2023-12-01'))).notes).toEqual([])
})

test('a rejection ends it', async () => {
  const rejected = write(
    RecommendationRejected.of(plainDate('2023-10-01'), {
      ...key,
      answeredBy: 'Leader',
      response: 'No money',
    }),
  )
  const store = await ledgerOf(madeOn('2023-09-19'), rejected)
  const { rows, totals } = await made(store, 'recommendations', { year: '2023-24' as never })
  expect(rows[0]).toMatchObject({ status: 'rejected', closed: '2023-10-01', daysOpen: 12 })
  expect(totals).toEqual({})
  expect((await made(store, 'recommendations', { year: '2022-23' as never })).rows).toEqual([])
})

test('a requested response is late until it comes, and each reminder is counted', async () => {
  const asking = { ...key, of: 'Director', respondBy: plainDate('2023-12-01') }
  const chasing = { ...key, chasedBy: 'Democratic Services' }
  const store = await ledgerOf(
    madeOn('2023-09-19', { kind: 'inspection', inspector: 'ciw' }),
    write(ResponseRequested.of(plainDate('2023-10-02'), asking)),
    write(ResponseChased.of(plainDate('2023-12-04'), chasing)),
    write(ResponseChased.of(plainDate('2023-12-11'), chasing)),
    write(
      ResponseReceived.of(plainDate('2023-12-15'), { ...key, from: 'Director', response: 'Soon' }),
    ),
  )
  const shown = async (day: string) => (await made(store, 'recommendations', asOf(day))).rows[0]
  expect(await shown('2023-12-11')).toMatchObject({
    inspector: 'ciw',
    status: 'requested',
    requestedOn: '2023-10-02',
    due: '2023-12-01',
    chased: ['2023-12-04', '2023-12-11'],
    daysLate: 10,
    daysOpen: 83,
  })
  const received = { status: 'responded', response: 'Soon', daysLate: null, daysOpen: 87 }
  expect(await shown('2023-12-15')).toMatchObject(received)
})
