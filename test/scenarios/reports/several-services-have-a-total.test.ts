import { type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import {
  ReferralAccepted,
  StaffingRecorded,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

const day = '2024-03-31'

const position = (service: string, inPostFte: string, leavers: number, on = day) =>
  [
    streamName('workforce', service),
    WorkforcePositionRecorded.of(plainDate(on), {
      ...{ service, on: plainDate(on), establishedFte: '50', inPostFte, socialWorkerFte: '20.5' },
      ...{ vacantFte: '10', agencyFte: '3.25', starters: 1, leavers, trainees: 2, secondments: 0 },
      correctionReason: null,
    }) as DomainEvent,
  ] as const

const staffing = (service: string, headcount: number, openChildren: number | null, on = day) =>
  [
    streamName('workforce', service),
    StaffingRecorded.of(plainDate(on), {
      ...{ service, on: plainDate(on), headcount, caseHoldingFte: '12.5', newlyQualified: 5 },
      ...{ supervisionsDue: 40, supervisionsOnTime: 30, sickDays: '90.5', availableDays: '2000' },
      ...{ openChildren, correctionReason: null },
    }) as DomainEvent,
  ] as const

const open = (child: string) =>
  [
    streamName('case', child),
    ReferralAccepted.of(plainDate('2024-01-10'), {
      ...{ case: child, referral: 'f', kind: 'care-and-support', source: '2A', contact: null },
      ...{ need: null, closedOn: null, closureReason: null, closureProposedBy: null },
      reReferralOf: null,
    }) as DomainEvent,
  ] as const

type Told = ReturnType<typeof position> | ReturnType<typeof open>

const totalOf = async (...log: readonly Told[]) =>
  (await made(await ledgerOf(...log), 'workforce')).rows.filter(
    ({ service }) => service === 'all services',
  )

const two = [position('assessment', '40', 3), position('care', '30.5', 1)]

test('services with positions of one day have a total of their counts and of their rates', async () => {
  expect(
    await totalOf(...two, staffing('assessment', 45, 250), staffing('care', 35, 150)),
  ).toMatchObject([
    {
      on: day,
      establishedFte: '100',
      inPostFte: '70.5',
      socialWorkerPercent: '58.2',
      vacancyPercent: '20.0',
      agencyFte: '6.5',
      leavers: 4,
      headcount: 80,
      newlyQualifiedPercent: '12.5',
      supervisionPercent: '75.0',
      openChildren: 400,
      openChildrenFrom: 'stated',
      caseload: '16.0',
    },
  ])
})

test('if a service does not state its children, the total for all services is counted from cases', async () => {
  const children = Array.from({ length: 50 }, (_, index) => open(`abc${index}`))
  expect(
    await totalOf(...two, staffing('assessment', 45, 250), staffing('care', 35, null), ...children),
  ).toMatchObject([{ openChildren: 50, openChildrenFrom: 'case-events', caseload: '2.0' }])
})

test('a hidden figure of one service cannot be derived from the total', async () => {
  const [total] = await totalOf(
    ...two,
    staffing('assessment', 45, 250),
    // Three children, and four people.
    staffing('care', 4, 3),
  )
  expect(total).toMatchObject({ openChildren: '*', caseload: '*', leavers: '*', starters: '*' })
  expect(total).toMatchObject({ supervisionPercent: '*', inPostFte: '70.5' })
})

test('total turnover is all leavers divided by the sum of the mean headcounts', async () => {
  const before = '2023-03-31'
  const log = ['assessment', 'care'].flatMap((service, index) => [
    position(service, '40', 0, before),
    staffing(service, 40, 250, before),
    position(service, '40', 5 * (index + 1), '2023-09-30'),
    staffing(service, 40, 250, '2023-09-30'),
    position(service, '40', 5, day),
    staffing(service, 60, 250, day),
  ])
  const totals = await totalOf(...log)
  // 5 + 10 and twice 5 leavers, out of 50 and 50 people on average.
  expect(totals.at(-1)).toMatchObject({ on: day, turnoverPercent: '25.0' })
  expect(totals[0]).toMatchObject({ turnoverPercent: null })
})

test('one service alone has no total, and neither have services of different days', async () => {
  expect(await totalOf(position('assessment', '40', 3))).toEqual([])
  expect(
    await totalOf(position('assessment', '40', 3), position('care', '40', 3, '2024-03-30')),
  ).toEqual([])
})
