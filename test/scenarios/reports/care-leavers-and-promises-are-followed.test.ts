import { type DomainEvent, plainDate, type StreamName, streamName } from '@coflyfr/core'
import {
  ActivityRecorded,
  CaseFactVoided,
  CharterAdopted,
  HomelessnessRecorded,
  PromiseAmended,
  PromiseReported,
} from '@coflyfr/outcomes/events'
import { SubjectKeyMerged } from '@coflyfr/privacy/events'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

type Written = readonly [StreamName, DomainEvent<string, unknown>]

const child = (number: number) => `a00000${String(number).padStart(2, '0')}`

const inCase = (number: number, event: DomainEvent<string, unknown>): Written => [
  streamName('case', child(number)),
  event,
]

const does = (number: number, activity: 'training' | 'none', day = '2023-09-01'): Written =>
  inCase(
    number,
    ActivityRecorded.of(plainDate(day), { case: child(number), after: '12-months', activity }),
  )

const homeless = (number: number): Written =>
  inCase(
    number,
    HomelessnessRecorded.of(plainDate('2023-11-01'), {
      case: child(number),
      homelessness: 'rough-sleeping',
    }),
  )

const numbers = Array.from({ length: 20 }, (_, index) => index + 1)

const twenty = numbers.map((number) => does(number, number <= 13 ? 'training' : 'none'))

test('care leavers in education, training or employment are a share of all who were asked about', async () => {
  const store = await ledgerOf(...twenty, ...numbers.slice(0, 5).map(homeless))
  const { rows } = await made(store, 'corporate-parenting')
  expect(rows).toMatchObject([
    { section: 'measures', year: '2023-24', measure: 'PM34a', count: 13, of: 20, percent: '65.0' },
    { measure: 'PM35', count: 5, of: 20, percent: '25.0' },
  ])
})

test('a small number of homeless care leavers is a star, and so is what would give it away', async () => {
  const store = await ledgerOf(...twenty, ...numbers.slice(0, 2).map(homeless))
  const { rows } = await made(store, 'corporate-parenting')
  expect(rows[1]).toMatchObject({ measure: 'PM35', count: '*', of: 20, percent: '*' })
})

test('a person with two keys is counted once, and a voided fact not at all', async () => {
  const store = await ledgerOf(
    ...twenty,
    does(21, 'training'),
    [
      streamName('privacy', child(21)),
      SubjectKeyMerged.of(plainDate('2023-12-01'), {
        subject: child(21),
        into: child(1),
        reason: 'recorded-twice',
      }),
    ],
    inCase(
      20,
      CaseFactVoided.of(plainDate('2023-09-01'), {
        case: child(20),
        fact: '00000000-0000-5000-8000-000000000000',
        reason: 'wrong-child',
        revision: 0,
        factType: 'ActivityRecorded',
      }),
    ),
  )
  const { rows } = await made(store, 'corporate-parenting')
  expect(rows[0]).toMatchObject({ measure: 'PM34a', count: 13, of: 19 })
})

test('each promise is shown with how far it is kept, or for how long nothing was recorded about it', async () => {
  const stream = streamName('charter', 'c')
  const amended = PromiseAmended.of(plainDate('2023-12-01'), {
    charter: 'c',
    promise: 'work',
    text: 'We help you into work or training',
    reason: 'Young people asked for it',
    decision: 'Committee 1 December 2023',
  })
  const told = [
    [
      stream,
      CharterAdopted.of(plainDate('2023-07-20'), {
        charter: 'c',
        title: 'Charter',
        principles: [],
        promises: [
          { promise: 'work', text: 'We help you into work' },
          { promise: 'home', text: 'You have a home' },
        ],
        decision: 'Committee 20 July 2023',
      }),
    ],
    [
      stream,
      PromiseReported.of(plainDate('2023-10-01'), {
        charter: 'c',
        promise: 'work',
        progress: 'kept',
        summary: 'Six apprenticeships',
        evidence: 'Report of October',
        measures: ['PM34a', 'PM34b'],
      }),
    ],
  ] as const
  const store = await ledgerOf(...told)
  const at = { asOf: plainDate('2023-12-31'), knownAt: null }
  const { rows } = await made(store, 'corporate-parenting', { at })
  expect(rows).toMatchObject([
    { promise: 'work', progress: 'kept', measures: 'PM34a, PM34b', daysSinceReport: 91 },
    { promise: 'home', progress: 'not-reported', reportedOn: null, daysSinceReport: 164 },
  ])
  const after = await ledgerOf(...told, [stream, amended])
  expect((await made(after, 'corporate-parenting', { at })).rows[0]).toMatchObject({
    text: 'We help you into work or training',
    progress: 'not-reported',
    evidence: null,
    daysSinceReport: 30,
  })
})
