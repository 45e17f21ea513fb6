import { type DomainEvent, plainDate, type StreamName, streamName } from '@coflyfr/core'
import {
  ContactDecided,
  ContactReceived,
  CrossReferred,
  HandedOff,
  ServiceRequested,
  ServiceStarted,
} from '@coflyfr/outcomes/events'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '@coflyfr/privacy/events'
import { expect, test } from 'vitest'
import { ledgerOf, made } from './making.ts'

type Written = readonly [StreamName, DomainEvent<string, unknown>]
type Outcome = Parameters<typeof ContactDecided.of>[1]['outcome']

const idOf = (number: number) => `a000000${number}`

const inCase = (number: number, event: DomainEvent<string, unknown>): Written => [
  streamName('case', idOf(number)),
  event,
]

const contact = (number: number, day: string, outcome?: Outcome): readonly Written[] => {
  const key = { case: idOf(number), contact: `k${number}` }
  const on = plainDate(day)
  const received = ContactReceived.of(on, { ...key, source: 'school', team: 'front-door' })
  const decided = outcome === undefined ? [] : [ContactDecided.of(on, { ...key, outcome })]
  return [received, ...decided].map((event) => inCase(number, event))
}

const handoff = (number: number, day: string): Written =>
  inCase(
    number,
    HandedOff.of(plainDate(day), {
      case: idOf(number),
      fromTeam: 'front-door',
      toTeam: 'assessment',
      reason: 'specialism',
    }),
  )

const wait = (number: number, from: string, to: string | null): readonly Written[] => {
  const key = { case: idOf(number), request: `q${number}` }
  const asked = ServiceRequested.of(plainDate(from), { ...key, service: 'family-support' })
  const passed = CrossReferred.of(plainDate(from), {
    ...key,
    fromService: 'family-support',
    toService: 'early-help',
  })
  const begun =
    to === null ? [] : [ServiceStarted.of(plainDate(to), { ...key, service: 'early-help' })]
  return [asked, passed, ...begun].map((event) => inCase(number, event))
}

const six = [1, 2, 3, 4, 5, 6] as const

test('handoffs, cross-referrals and waits are counted over all cases of a quarter', async () => {
  const store = await ledgerOf(
    ...six.flatMap((number) => contact(number, '2023-04-03')),
    ...six.map((number) => handoff(number, '2023-04-05')),
    ...six.flatMap((number) => wait(number, '2023-05-01', `2023-07-0${number}`)),
    ...[7, 8].flatMap((number) => wait(number, '2023-07-10', null)),
  )
  const { rows, totals } = await made(store, 'pathway', { show: 'access' })
  expect(rows).toEqual([
    {
      period: '2023-24-Q1',
      cases: 6,
      contacts: 6,
      handoffs: 6,
      handoffsPerCase: '1.0',
      crossReferrals: 6,
      started: 0,
      meanWaitDays: null,
      medianWaitDays: null,
      longWaitDays: null,
      waiting: 6,
    },
    {
      period: '2023-24-Q2',
      cases: 8,
      contacts: 0,
      handoffs: 0,
      handoffsPerCase: '0.0',
      crossReferrals: '*',
      started: 6,
      meanWaitDays: '63.5',
      medianWaitDays: 63,
      longWaitDays: '*',
      waiting: '*',
    },
  ])
  expect(totals).toEqual({})
  expect((await made(store, 'pathway', { show: 'access', year: '2022-23' as never })).rows).toEqual(
    [],
  )
})

const merged = (number: number, into: number): Written => {
  const data = { subject: idOf(number), into: idOf(into), reason: 'recorded-twice' } as const
  const event = SubjectKeyMerged.of(plainDate('2023-10-01'), data)
  return [streamName('privacy', idOf(number)), event]
}

test('a child whose two keys were merged is one case, also in the quarters before', async () => {
  const written = six.flatMap((number) => contact(number, '2023-04-03'))
  const rowsOf = async (...more: readonly Written[]) =>
    (await made(await ledgerOf(...written, ...more), 'pathway', { show: 'access' })).rows
  expect(await rowsOf()).toMatchObject([{ cases: 6, contacts: 6 }])
  expect(await rowsOf(merged(2, 1))).toMatchObject([{ cases: 5, contacts: 6 }])
  const parted = SubjectKeyUnmerged.of(plainDate('2023-10-02'), {
    subject: idOf(2),
    from: idOf(1),
    reason: 'different-people',
  })
  const again = [streamName('privacy', idOf(2)), parted] as const
  expect(await rowsOf(merged(2, 1), again)).toMatchObject([{ cases: 6 }])
})

test('a quarter of few cases shows stars, not the cases', async () => {
  const store = await ledgerOf(
    ...contact(1, '2023-04-03'),
    handoff(1, '2023-04-05'),
    handoff(1, '2023-04-06'),
    ...wait(1, '2023-04-07', '2023-04-30'),
  )
  const { rows } = await made(store, 'pathway', { show: 'access' })
  expect(rows).toMatchObject([
    { cases: '*', contacts: '*', handoffs: '*', handoffsPerCase: '*', meanWaitDays: '*' },
  ])
  expect(JSON.stringify(rows)).not.toContain(idOf(1))
})

test('the funnel shows what contacts led to, and the change from the quarter a year before', async () => {
  const many = (day: string, count: number, outcome?: Outcome) =>
    Array.from({ length: count }, (_, index) => contact(index, day, outcome)).flat()
  const named = (prefix: number, written: readonly Written[]): readonly Written[] =>
    written.map(([, event]) => {
      const data = event.data as { readonly case: string }
      const id = `b${prefix}${data.case.slice(2)}`
      return [streamName('case', id), { ...event, data: { ...data, case: id } }]
    })
  const store = await ledgerOf(
    ...named(0, many('2022-05-01', 5, 'early-help')),
    ...named(1, many('2023-05-01', 5, 'assessment')),
    ...named(2, many('2023-05-02', 3, 'no-further-action')),
    ...named(3, many('2023-05-03', 6)),
  )
  const { rows } = await made(store, 'demand')
  expect(rows).toMatchObject([
    { period: '2022-23-Q1', contacts: 5, changePercent: null, earlyHelp: 5 },
    {
      period: '2023-24-Q1',
      contacts: 14,
      changePercent: '180.0',
      undecided: 6,
      assessment: '*',
      noFurtherAction: '*',
      earlyHelp: 0,
      assessmentPercent: '*',
    },
  ])
})

test('a quarter of few contacts does not show what they led to', async () => {
  const store = await ledgerOf(...contact(1, '2023-05-01', 'assessment'))
  expect((await made(store, 'demand')).rows).toMatchObject([
    { contacts: '*', assessment: '*', earlyHelp: '*', assessmentPercent: '*' },
  ])
})
