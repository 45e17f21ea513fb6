import { plainDate, streamName } from '@coflyfr/core'
import {
  EstablishmentSet,
  TraineesQualified,
  TraineesStarted,
  TraineesWithdrawn,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

const service = 'children'
const stream = streamName('workforce', service)

const position = (on: string, change: object = {}) =>
  WorkforcePositionRecorded.of(plainDate(on), {
    service,
    on: plainDate(on),
    establishedFte: '120',
    inPostFte: '90.5',
    socialWorkerFte: '60',
    vacantFte: '29.5',
    agencyFte: '37.105',
    starters: 6,
    leavers: 3,
    trainees: 5,
    secondments: 2,
    correctionReason: null,
    ...change,
  })

const cohort = { service, cohort: 'c1' }

test('vacancies are a share of the establishment, agency cover and skill mix of those in post', async () => {
  const store = await ledgerOf(
    [
      stream,
      EstablishmentSet.of(plainDate('2023-04-01'), { service, establishedFte: '120', reason: 'x' }),
    ],
    [
      stream,
      TraineesStarted.of(plainDate('2023-09-01'), { ...cohort, scheme: 'secondment', started: 6 }),
    ],
    [stream, position('2023-06-30')],
    [stream, TraineesQualified.of(plainDate('2023-09-20'), { ...cohort, qualified: 1 })],
    [stream, position('2023-09-30')],
    [stream, TraineesWithdrawn.of(plainDate('2023-12-01'), { ...cohort, withdrawn: 2 })],
    [stream, position('2023-12-31', { inPostFte: '0', socialWorkerFte: '0' })],
  )
  const { rows } = await made(store, 'workforce')
  expect(rows[1]).toMatchObject({
    service,
    on: '2023-09-30',
    establishedFte: '120',
    inPostFte: '90.5',
    socialWorkerFte: '60',
    socialWorkerPercent: '66.3',
    nonSocialWorkerFte: '30.5',
    nonSocialWorkerPercent: '33.7',
    vacantFte: '29.5',
    vacancyPercent: '24.6',
    agencyFte: '37.105',
    agencyPercent: '41.0',
    starters: 6,
    leavers: 3,
    // These would reveal how many of the cohort are left.
    trainees: '*',
    secondments: '*',
    cohorts: [
      // A single person who qualified, or is left, could be identified.
      { cohort: 'c1', scheme: 'secondment', started: 6, qualified: '*', training: '*' },
    ],
    corrected: false,
  })
  expect(rows[0]).toMatchObject({ on: '2023-06-30', cohorts: [] })
  expect(rows[2]).toMatchObject({
    agencyPercent: null,
    cohorts: [{ withdrawn: '*', training: '*' }],
  })
})

test('a corrected position replaces the earlier one', async () => {
  const store = await ledgerOf(
    [stream, position('2023-06-30')],
    [stream, position('2023-06-30', { starters: 7, correctionReason: 'Late return' })],
  )
  const { rows } = await made(store, 'workforce', { year: '2023-24' as never })
  expect(rows).toMatchObject([{ starters: 7, corrected: true }])
})
