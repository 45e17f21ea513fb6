import { VirementAgreed } from '@coflyfr/budget/events'
import { type DomainEvent, financialYear, plainDate, streamName } from '@coflyfr/core'
import {
  AdviceRecorded,
  BoardActionAssigned,
  BoardActionClosed,
  BoardActionRescheduled,
  BodyEstablished,
  DecisionRecorded,
  HighlightReportReceived,
  ItemTabled,
  MeetingCalled,
  MeetingHeld,
  MemberAppointed,
  MemberStoodDown,
  RecommendationAccepted,
  RecommendationMade,
  ReportedToBody,
  ReportingLineSet,
  TermsOfReferenceAdopted,
} from '@coflyfr/governance/events'
import { formatPounds, penceOfPounds } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { csvOf, ledgerOf, made, tableOf } from './making.ts'

const body = 'improving-outcomes-board'
const day = plainDate
const first = { body, meeting: 'january' }
const second = { body, meeting: 'march' }

const write = (event: DomainEvent<string, unknown>, id = body) =>
  [streamName('body', id), event] as const

const established = write(
  BodyEstablished.of(day('2023-01-03'), {
    body,
    name: 'Improving Outcomes for Children Board',
    kind: 'board',
    terms: 'Oversight',
    chair: 'Chief Executive',
    reportsTo: ['scrutiny', 'cabinet-board'],
  }),
)
const seat = (member: string, capacity: 'chair' | 'partner' | 'independent-adviser') =>
  write(
    MemberAppointed.of(day('2023-01-03'), { body, member, capacity, organisation: `Of ${member}` }),
  )
const seats = [
  seat('Chief Executive', 'chair'),
  seat('Police', 'partner'),
  seat('Adviser', 'independent-adviser'),
]
const terms = write(
  TermsOfReferenceAdopted.of(day('2023-01-03'), {
    body,
    terms: 'Governs the plan',
    quorum: 2,
  }),
)
const held = (at: typeof first, on: string, ...attendance: readonly string[]) =>
  write(MeetingHeld.of(day(on), { ...at, attendance }))
const inJanuary = held(first, '2024-01-15', 'Chief Executive', 'Police', 'Head of Service')

const line = (dueOn: string, progress: 'amber' | 'green' | 'red', change: object = {}) => ({
  action: 'a1',
  plan: 'think-family',
  owner: 'Head of Service',
  dueOn: day(dueOn),
  progress,
  changed: 'x',
  ...change,
})
const highlight = (at: typeof first, on: string, lines: readonly ReturnType<typeof line>[]) =>
  write(HighlightReportReceived.of(day(on), { ...at, report: `h-${at.meeting}`, lines }))

const assigned = (action: string, kind: 'challenge' | 'action', dueOn: string) =>
  write(
    BoardActionAssigned.of(day('2024-01-15'), {
      ...first,
      action,
      kind,
      text: 'Say why',
      owner: 'Head of Service',
      dueOn: day(dueOn),
    }),
  )
const called = write(
  MeetingCalled.of(day('2024-02-01'), {
    ...second,
    meetsOn: day('2024-03-15'),
    papersOn: day('2024-03-08'),
  }),
)
const tabled = write(
  ItemTabled.of(day('2024-02-20'), {
    ...second,
    item: '3',
    title: 'Progress',
    presentedBy: 'Director',
  }),
)

const at = (asOf: string, meeting = 'march') => ({
  body,
  meeting,
  at: { asOf: day(asOf), knownAt: null },
})

type Store = Awaited<ReturnType<typeof ledgerOf>>

const section = async (store: Store, name: string, asked: object) =>
  (await made(store, 'board-pack', asked)).rows.filter((row) => row['section'] === name)

test('the pack of a meeting that has been called shows its agenda and its seats before it is held', async () => {
  const store = await ledgerOf(established, ...seats, terms, inJanuary, called, tabled)
  const pack = at('2024-03-08')
  expect(await section(store, 'meeting', pack)).toMatchObject([
    { title: 'Improving Outcomes for Children Board', on: '2024-03-15', status: 'called' },
  ])
  expect(await section(store, 'agenda', pack)).toMatchObject([
    { reference: '3', title: 'Progress', who: 'Director', status: null },
  ])
  expect(await section(store, 'seats', pack)).toMatchObject([
    {
      reference: 'Chief Executive',
      capacity: 'chair',
      who: 'Of Chief Executive',
      status: 'seated',
    },
    { reference: 'Police', capacity: 'partner' },
    { reference: 'Adviser', capacity: 'independent-adviser' },
  ])
})

test('the pack of a meeting that was held says seat by seat who was there, and who left since', async () => {
  const left = write(MemberStoodDown.of(day('2024-02-10'), { body, member: 'Police' }))
  const store = await ledgerOf(
    established,
    ...seats,
    terms,
    inJanuary,
    left,
    held(second, '2024-03-15', 'Chief Executive', 'Adviser', 'A visitor'),
  )
  const rows = await section(store, 'seats', at('2024-03-15'))
  expect(rows.map(({ reference, status }) => [reference, status])).toEqual([
    ['Chief Executive', 'present'],
    ['Adviser', 'present'],
    ['Police', 'stood-down'],
    ['A visitor', 'in-attendance'],
  ])
  const { notes } = await made(store, 'board-pack', at('2024-03-15'))
  expect(notes).toContain(
    'Improving Outcomes for Children Board march: 1 of the 2 seats needed were filled, so it decided nothing',
  )
})

test('actions are open, overdue or closed since the meeting before, with every day that they slipped', async () => {
  const moved = write(
    BoardActionRescheduled.of(day('2024-02-20'), {
      body,
      action: 'count',
      dueOn: day('2024-03-01'),
      reason: 'Data is late',
    }),
  )
  const closed = write(
    BoardActionClosed.of(day('2024-02-25'), {
      body,
      action: 'why',
      outcome: 'It was explained',
      evidence: 'Paper 4',
    }),
  )
  const store = await ledgerOf(
    established,
    inJanuary,
    assigned('why', 'challenge', '2024-02-20'),
    assigned('count', 'action', '2024-02-15'),
    moved,
    closed,
    called,
  )
  const pack = at('2024-03-08')
  expect(await section(store, 'challenges', pack)).toMatchObject([
    { reference: 'why', status: 'closed', daysLate: 5, daysOpen: 41, evidence: 'Paper 4' },
  ])
  expect(await section(store, 'actions', pack)).toMatchObject([
    {
      reference: 'count',
      status: 'overdue',
      due: '2024-03-01',
      slipDays: 15,
      daysLate: 7,
      changed: 'Data is late',
    },
  ])
})

test('the highlight report has the rating before and the slip since the board was first told', async () => {
  const store = await ledgerOf(
    established,
    inJanuary,
    highlight(first, '2024-01-15', [line('2024-03-31', 'green')]),
    called,
    highlight(second, '2024-03-06', [
      line('2024-05-31', 'red', {
        outcomeConfidence: 'amber',
        measures: ['handoffs'],
        decisionAsked: 'Whether to go on',
      }),
    ]),
  )
  expect(await section(store, 'highlight-report', at('2024-03-08'))).toMatchObject([
    {
      reference: 'think-family/a1',
      progress: 'red',
      previousProgress: 'green',
      confidence: 'amber',
      slipDays: 61,
      measures: ['handoffs'],
      decisionAsked: 'Whether to go on',
    },
  ])
  expect(await section(store, 'measures', at('2024-03-08'))).toMatchObject([
    { reference: 'handoffs', value: null },
  ])
})

test('recommendations about resources stay listed; a body that is reported to is owed what its reporting line says', async () => {
  const asked = write(
    RecommendationMade.of(day('2024-01-15'), {
      ...first,
      recommendation: 'money',
      kind: 'resource',
      madeBy: 'The board',
      to: 'Cabinet',
      text: 'Fund a second cohort',
      amount: formatPounds(penceOfPounds('300000.00')),
    }),
  )
  const lineSet = write(
    ReportingLineSet.of(day('2023-01-03'), {
      body,
      to: 'scrutiny',
      what: 'Progress',
      everyMonths: 6,
      firstDueOn: day('2023-07-31'),
    }),
  )
  const reported = write(
    ReportedToBody.of(day('2023-07-06'), {
      body,
      to: 'scrutiny',
      report: 'r1',
      title: 'Progress to July',
    }),
  )
  const advice = write(
    AdviceRecorded.of(day('2024-01-15'), {
      ...first,
      adviser: 'Adviser',
      matter: 'Measures',
      advice: 'Say from when they count',
    }),
  )
  const store = await ledgerOf(established, lineSet, reported, inJanuary, asked, advice, called)
  const pack = at('2024-03-08')
  expect(await section(store, 'resources', pack)).toMatchObject([
    { reference: `${body}/money`, amount: '300000.00', status: 'made', daysOpen: 53 },
  ])
  expect(await section(store, 'reporting-lines', pack)).toMatchObject([
    {
      reference: 'scrutiny',
      on: '2023-07-06',
      due: '2024-01-31',
      status: 'outstanding',
      outstanding: 1,
      daysLate: 37,
    },
    { reference: 'cabinet-board', status: null },
  ])
  expect(await section(store, 'advice', pack)).toMatchObject([
    { who: 'Adviser', title: 'Measures', changed: 'Say from when they count' },
  ])
})

test('the decisions of the previous meeting are listed, with whether they are in effect', async () => {
  const store = await ledgerOf(
    established,
    inJanuary,
    write(
      DecisionRecorded.of(day('2024-01-15'), {
        ...first,
        item: '2',
        reference: 'B-2',
        verb: 'endorsed',
        decidedOn: day('2024-01-15'),
        resolution: 'The plan',
      }),
    ),
    called,
  )
  expect(await section(store, 'decisions', at('2024-03-08'))).toMatchObject([
    { reference: 'B-2', title: 'The plan', status: 'in-effect' },
  ])
})

test('without a point in time a pack is as at the meeting, if no papers are on record', async () => {
  const store = await ledgerOf(
    established,
    inJanuary,
    assigned('why', 'challenge', '2024-02-20'),
    held(second, '2024-03-15'),
  )
  const document = await made(store, 'board-pack', { body, meeting: 'january' })
  expect(document).toMatchObject({
    asOf: '2024-01-15',
    parameters: { body, meeting: 'january' },
  })
  expect(document.rows.find((row) => row['section'] === 'challenges')).toMatchObject({
    status: 'open',
    daysOpen: 0,
  })
})

test('people get a table for each section, programs a single one', async () => {
  const store = await ledgerOf(established, ...seats, terms, called, tabled)
  const welsh = await tableOf(store, 'board-pack', { ...at('2024-03-08'), language: 'cy' })
  expect(welsh).toContain('Improving Outcomes for Children Board · march · eitemau’r agenda')
  expect(welsh).toContain('Improving Outcomes for Children Board · march · seddi')
  const english = await csvOf(store, 'board-pack', at('2024-03-08'))
  expect(english.split('\r\n')[0]).toContain('section')
})

test('a recommendation about resources is followed to the money that moved', async () => {
  const asked = write(
    RecommendationMade.of(day('2024-01-15'), {
      ...first,
      recommendation: 'money',
      kind: 'resource',
      madeBy: 'The board',
      to: 'Cabinet',
      text: 'Fund a second cohort',
    }),
  )
  const accepted = write(
    RecommendationAccepted.of(day('2024-01-20'), {
      body,
      recommendation: 'money',
      answeredBy: 'Cabinet',
      response: 'Agreed',
      subject: { kind: 'virement', reference: 'V1' },
    }),
  )
  const agreed = [
    streamName('budget', '2023-24'),
    VirementAgreed.of(day('2024-01-20'), {
      reference: 'V1',
      financialYear: financialYear('2023-24'),
      by: 'cabinet',
      decision: 'CAB/1',
      decidedOn: day('2024-01-20'),
      onRecord: false,
      contentHash: 'f'.repeat(64),
      route: { rule: 'above', steps: [], reportTo: [] },
    }),
  ] as const
  const store = await ledgerOf(established, inJanuary, asked, accepted, agreed, called)
  expect(await section(store, 'resources', at('2024-03-08'))).toMatchObject([
    { status: 'accepted', cameOfIt: 'virement V1', documentState: 'agreed' },
  ])
})
