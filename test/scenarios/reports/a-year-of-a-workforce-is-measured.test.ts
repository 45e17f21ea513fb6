import { type DomainEvent, plainDate, type StreamName, streamName } from '@coflyfr/core'
import {
  AgencyEnded,
  AgencyEngaged,
  CaseClosed,
  CaseFactVoided,
  ReferralAccepted,
  StaffingRecorded,
  TraineesQualified,
  TraineesRetained,
  TraineesStarted,
  VacancyFilled,
  VacancyOpened,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

type Written = readonly [StreamName, DomainEvent<string, unknown>]

const service = 'children'

const inService = (event: DomainEvent<string, unknown>): Written => [
  streamName('workforce', service),
  event,
]

const quarterEnds = ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31', '2024-03-31'] as const

const position = (on: string, leavers: number): Written =>
  inService(
    WorkforcePositionRecorded.of(plainDate(on), {
      service,
      on: plainDate(on),
      establishedFte: '120',
      inPostFte: '95',
      socialWorkerFte: '70.25',
      vacantFte: '25',
      agencyFte: '20',
      starters: 4,
      leavers,
      trainees: 6,
      secondments: 2,
      correctionReason: null,
    }),
  )

const staffing = (on: string, change: object): Written =>
  inService(
    StaffingRecorded.of(plainDate(on), {
      service,
      on: plainDate(on),
      headcount: 100,
      caseHoldingFte: '52.5',
      newlyQualified: 12,
      supervisionsDue: 240,
      supervisionsOnTime: 204,
      sickDays: '310.5',
      availableDays: '6210',
      openChildren: 945,
      correctionReason: null,
      ...change,
    }),
  )

test('turnover is the leavers of twelve months as a share of the mean headcount, if positions reach back that far', async () => {
  const store = await ledgerOf(
    ...quarterEnds.flatMap((on, index) => [
      position(on, 3 + index),
      staffing(on, { headcount: 96 + 2 * index }),
    ]),
  )
  const { rows } = await made(store, 'workforce')
  expect(rows.map(({ turnoverPercent }) => turnoverPercent)).toEqual([
    null,
    null,
    null,
    null,
    // (4 + 5 + 6 + 7) leavers of (98 + 100 + 102 + 104) / 4 = 101
    '21.8',
  ])
})

test('caseload, supervision, sickness and the newly qualified come from what the service states', async () => {
  const store = await ledgerOf(position('2024-03-31', 3), staffing('2024-03-31', {}))
  const { rows } = await made(store, 'workforce')
  expect(rows).toMatchObject([
    {
      headcount: 100,
      newlyQualifiedPercent: '12.0',
      openChildren: 945,
      openChildrenFrom: 'stated',
      caseload: '18.0',
      supervisionPercent: '85.0',
      sicknessPercent: '5.0',
    },
  ])
})

const child = (number: number) => `a000000${number}`

const referral = (number: number, day: string): Written => [
  streamName('case', child(number)),
  ReferralAccepted.of(plainDate(day), {
    case: child(number),
    referral: 'f1',
    kind: 'care-and-support',
    source: '2A',
    contact: null,
    need: null,
    closedOn: null,
    closureReason: null,
    closureProposedBy: null,
    reReferralOf: null,
  }),
]

const closed = (number: number, day: string): Written => [
  streamName('case', child(number)),
  CaseClosed.of(plainDate(day), {
    case: child(number),
    referral: 'f1',
    reason: 'RC7',
    proposedBy: 'u-6',
  }),
]

const voided = (number: number, day: string): Written => [
  streamName('case', child(number)),
  CaseFactVoided.of(plainDate(day), {
    case: child(number),
    fact: '00000000-0000-5000-8000-000000000000',
    reason: 'recorded-twice',
    revision: 1,
    factType: 'CaseClosed',
  }),
]

test('if nobody states the number of children, those with an open referral on the day are counted', async () => {
  const store = await ledgerOf(
    position('2023-06-30', 3),
    staffing('2023-06-30', { openChildren: null, caseHoldingFte: '2.5' }),
    position('2023-09-30', 3),
    staffing('2023-09-30', { openChildren: null, caseHoldingFte: '2.5' }),
    ...[1, 2, 3, 4, 5, 6, 7].map((number) => referral(number, '2023-05-01')),
    closed(1, '2023-06-30'),
    closed(2, '2023-07-03'),
    closed(3, '2023-07-03'),
    voided(3, '2023-07-03'),
  )
  const { rows } = await made(store, 'workforce')
  expect(rows).toMatchObject([
    { openChildren: 6, openChildrenFrom: 'case-events', caseload: '2.4' },
    { openChildren: 5, openChildrenFrom: 'case-events', caseload: '2.0' },
  ])
})

test('posts are followed from vacant to filled, agency cover from engaged to ended', async () => {
  const post = (vacancy: string) => ({ service, vacancy })
  const cover = { service, engagement: 'e1' }
  const store = await ledgerOf(
    position('2023-06-30', 3),
    inService(
      VacancyOpened.of(plainDate('2023-06-01'), { ...post('v1'), fte: '1', profession: 'other' }),
    ),
    inService(
      VacancyOpened.of(plainDate('2023-07-03'), {
        ...post('v2'),
        fte: '0.5',
        profession: 'social-worker',
      }),
    ),
    inService(
      VacancyFilled.of(plainDate('2023-07-11'), { ...post('v1'), filledFrom: 'grow-our-own' }),
    ),
    inService(
      AgencyEngaged.of(plainDate('2023-07-03'), { ...cover, fte: '1', profession: 'other' }),
    ),
    inService(AgencyEnded.of(plainDate('2023-09-30'), cover)),
    position('2023-09-30', 3),
  )
  const { rows } = await made(store, 'workforce')
  expect(rows).toMatchObject([
    { vacanciesOpened: 1, vacanciesFilled: 0, vacanciesOpen: 1, meanDaysToFill: null },
    {
      vacanciesOpened: 1,
      vacanciesFilled: 1,
      vacanciesOpen: 1,
      meanDaysToFill: '40.0',
      agencyEngaged: 1,
      agencyEnded: 1,
    },
  ])
})

test('a cohort is followed to those who are still there years after they qualified', async () => {
  const cohort = { service, cohort: 'autumn-2018' }
  const store = await ledgerOf(
    inService(
      TraineesStarted.of(plainDate('2018-09-01'), {
        ...cohort,
        scheme: 'traineeship',
        started: 20,
      }),
    ),
    inService(TraineesQualified.of(plainDate('2020-07-01'), { ...cohort, qualified: 20 })),
    ...(['1-year', '2-years', '3-years'] as const).map((retainedFor, index) =>
      inService(
        TraineesRetained.of(plainDate(`${2021 + index}-07-01`), {
          ...cohort,
          retainedFor,
          retained: [20, 14, 17][index] ?? 0,
        }),
      ),
    ),
    position('2022-09-30', 1),
    position('2023-09-30', 1),
  )
  const { rows } = await made(store, 'workforce')
  expect(rows).toMatchObject([
    {
      cohorts: [
        { qualified: 20, retainedOneYear: 20, retainedTwoYears: 14, retainedThreeYears: null },
      ],
    },
    // Three leavers would be three identifiable people.
    { cohorts: [{ retainedThreeYears: '*' }] },
  ])
})

test('a service of fewer than five people shows no figure that would be about them', async () => {
  const store = await ledgerOf(position('2024-03-31', 3), staffing('2024-03-31', { headcount: 4 }))
  const { rows } = await made(store, 'workforce')
  expect(rows).toMatchObject([
    { starters: '*', leavers: '*', newlyQualifiedPercent: '*', sicknessPercent: '*' },
  ])
})
