import {
  CarriedForward,
  ReductionApproved,
  ReductionRemoved,
  ReserveEstablished,
  ReserveRestated,
  SupplementaryEstimateApproved,
  VirementAgreed,
  VirementApproved,
} from '@coflyfr/budget/events'
import {
  type DomainEvent,
  financialYear,
  nextFinancialYear,
  plainDate,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import {
  BodyEstablished,
  DecisionRecorded,
  ItemReferred,
  ItemTabled,
  MeetingHeld,
  ReportNoted,
} from '@coflyfr/governance/events'
import { formatPounds, penceOfPounds } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { ledgerOf, made, tableOf } from './making.ts'

const pounds = (text: string) => formatPounds(penceOfPounds(text))

const on = plainDate('2023-09-19')
const body = 'cabinet'
const place = { body, meeting: 'm1', item: '7' }
const subject = { kind: 'virement', reference: 'V1' } as const

type Written = readonly [StreamName, DomainEvent<string, unknown>]

const inBody = (event: DomainEvent<string, unknown>, id = body): Written => [
  streamName('body', id),
  event,
]

const established = inBody(
  BodyEstablished.of(on, {
    body,
    name: 'Cabinet',
    kind: 'cabinet',
    terms: 'Executive functions',
    chair: 'Leader',
    reportsTo: [],
  }),
)
const met = inBody(MeetingHeld.of(on, { body, meeting: 'm1', attendance: ['Leader'] }))
const tabled = inBody(
  ItemTabled.of(on, { ...place, title: 'Sustainability plan', presentedBy: 'Director' }),
)

const decided = (reference: string, change: object = {}) =>
  inBody(
    DecisionRecorded.of(plainDate('2023-09-25'), {
      ...place,
      reference,
      verb: 'agreed',
      decidedOn: on,
      resolution: 'A virement of £1m be submitted to Council',
      subject,
      ...change,
    }),
  )

const referred = inBody(
  ItemReferred.of(on, { body, item: '7', decision: 'CAB/7', referredTo: 'council', subject }),
)

const step = {
  reference: 'V1',
  financialYear: '2023-24' as never,
  decidedOn: on,
  onRecord: false,
  contentHash: 'f'.repeat(64),
  route: { rule: 'above', steps: [], reportTo: [] },
} as const

const cited = (decision: string): Written => [
  streamName('budget', '2023-24'),
  VirementAgreed.of(on, { ...step, by: 'cabinet', decision }),
]

test('a decision is shown with its meeting, item, subject and the body it was sent on to', async () => {
  const store = await ledgerOf(established, met, tabled, decided('CAB/7'), referred)
  const { rows, notes } = await made(store, 'decisions')
  expect(rows).toEqual([
    {
      body,
      bodyName: 'Cabinet',
      meeting: 'm1',
      heldOn: '2023-09-19',
      item: '7',
      paragraph: null,
      title: 'Sustainability plan',
      reference: 'CAB/7',
      verb: 'agreed',
      subject,
      referredTo: 'council',
      answer: null,
      effectiveOn: '2023-09-25',
      effect: 'in-effect',
      resolution: 'A virement of £1m be submitted to Council',
      reasons: null,
      subjectToCallIn: null,
      callInEndsOn: null,
      urgentExemption: null,
      callIn: null,
      reconsiders: null,
      interestsDeclared: [],
      figures: null,
      onRecord: true,
    },
  ])
  expect(notes).toEqual([
    'cabinet sent virement V1 on to council ("CAB/7"); council has not decided',
  ])
})

test('Council’s approval answers the referral, on record or only cited', async () => {
  const approval: Written = [
    streamName('budget', '2023-24'),
    VirementApproved.of(on, { ...step, by: 'council', decision: 'COUNCIL/3' }),
  ]
  const store = await ledgerOf(decided('CAB/7'), referred, approval)
  expect((await made(store, 'decisions')).notes).toEqual(['1 cited decision is not on record'])
})

test('a noted report shows its figures, and says that they move nothing', async () => {
  const noted = (label: string, amount: string) =>
    inBody(
      ReportNoted.of(on, {
        ...place,
        figures: [{ label, amount: pounds(amount), reserve: 'children' }],
      }),
    )
  const store = await ledgerOf(
    established,
    met,
    tabled,
    noted('EMR', '2500000.00'),
    noted('Other', '1.00'),
  )
  const { rows, totals, notes } = await made(store, 'decisions')
  expect(rows).toMatchObject([
    {
      verb: 'noted',
      reference: null,
      heldOn: '2023-09-19',
      figures: [
        { label: 'EMR', amount: '2500000.00', reserve: 'children' },
        { label: 'Other', amount: '1.00', reserve: 'children' },
      ],
    },
  ])
  expect(totals).toEqual({})
  expect(notes).toEqual(['A report that was noted approves nothing and moves nothing'])
  const inThousands = await made(store, 'decisions', { unit: 'thousands' })
  expect(inThousands.rows[0]).toMatchObject({ figures: [{ amount: '2500' }, { amount: '0' }] })
})

test('a minute that is only cited is shown as not on record, until it is recorded', async () => {
  const withoutBody: Written = [
    streamName('reserve', 'children'),
    ReserveEstablished.of(on, {
      reserve: 'children',
      name: 'Children',
      purpose: 'Placements',
      openingBalance: pounds('0.00'),
      openedOn: on,
      useRule: null,
      manager: null,
      reviewBy: null,
      decision: 'CAB/1',
      onRecord: false,
    }),
  ]
  const before = await made(await ledgerOf(cited('CAB/7'), withoutBody), 'decisions')
  expect(before.rows).toMatchObject([
    { body: 'cabinet', reference: 'CAB/7', verb: 'agreed', onRecord: false, meeting: null },
    { body: null, reference: 'CAB/1', verb: 'approved', onRecord: false, heldOn: null },
  ])
  expect(before.notes).toEqual(['2 cited decisions are not on record'])
  const after = await made(
    await ledgerOf(cited('CAB/7'), withoutBody, decided('CAB/7'), decided('CAB/1')),
    'decisions',
  )
  expect(after.rows.map(({ onRecord }) => onRecord)).toEqual([true, true])
})

test('a year shows what was decided in it; the table leaves out empty columns', async () => {
  const store = await ledgerOf(
    established,
    decided('CAB/7'),
    decided('CAB/9', { decidedOn: '2024-04-01' }),
  )
  const { rows } = await made(store, 'decisions', { year: '2024-25' as never })
  expect(rows.map(({ reference }) => reference)).toEqual(['CAB/9'])
  const table = await tableOf(store, 'decisions')
  expect(table).toContain('Resolved')
  expect(table).not.toContain('Call-in')
})

/** The other documents about a budget or a reserve that a minute decides, each under its own minute. */
const decidedDocuments = (isOnRecord: boolean): readonly Written[] => {
  const year = financialYear('2023-24')
  const minute = (decision: string) => ({ decision, onRecord: isOnRecord })
  const about = (reference: string) => ({ financialYear: year, reference })
  const estimate = { ...about('SE1'), source: 'General balance', reason: 'Pay', legs: [] }
  const carried = { ...about('CF1'), toYear: nextFinancialYear(year), cap: null, actuals: ['gl'] }
  const cut = { description: 'Fewer agencies', directorate: 'Social', service: null, owner: null }
  const reduction = { ...about('R1'), ...cut, target: pounds('100.00') }
  const restated = { ...about('RS1'), reserve: 'children', reason: 'Audit' }
  const inYear = (event: DomainEvent<string, unknown>): Written => [
    streamName('budget', year),
    event,
  ]
  return [
    inYear(SupplementaryEstimateApproved.of(on, { ...estimate, ...minute('COUNCIL/1') })),
    inYear(
      CarriedForward.of(on, { ...carried, services: [], funding: [], ...minute('CABINET/2') }),
    ),
    [
      streamName('savings', year),
      ReductionApproved.of(on, { ...reduction, ...minute('COUNCIL/3') }),
    ],
    [
      streamName('savings', year),
      ReductionRemoved.of(on, { ...about('R1'), reason: 'Not to be had', ...minute('COUNCIL/4') }),
    ],
    [
      streamName('reserve', 'children'),
      ReserveRestated.of(on, { ...restated, amount: pounds('1.00'), ...minute('COUNCIL/5') }),
    ],
  ]
}

test('restatements, estimates, reductions and what is carried forward name the minute that is not on record', async () => {
  const store = await ledgerOf(...decidedDocuments(false))
  const { rows, notes } = await made(store, 'decisions')
  expect(
    rows.map(({ reference, verb, subject: about, onRecord }) => [reference, verb, about, onRecord]),
  ).toEqual([
    ['CABINET/2', 'approved', { kind: 'carry-forward', reference: 'CF1 2023-24' }, false],
    ['COUNCIL/1', 'approved', { kind: 'supplementary-estimate', reference: 'SE1 2023-24' }, false],
    ['COUNCIL/3', 'approved', { kind: 'reduction', reference: 'R1 2023-24' }, false],
    ['COUNCIL/4', 'approved', { kind: 'removal-of-reduction', reference: 'R1 2023-24' }, false],
    ['COUNCIL/5', 'approved', { kind: 'reserve', reference: 'children' }, false],
  ])
  expect(notes).toEqual(['5 cited decisions are not on record'])
  const welsh = await tableOf(store, 'decisions', { language: 'cy' })
  for (const words of ['amcangyfrif atodol', 'cario ymlaen', 'dileu gostyngiad'])
    expect(welsh).toContain(words)
})

test('a minute that was on record when they were decided is shown by its body only', async () => {
  const store = await ledgerOf(...decidedDocuments(true))
  expect((await made(store, 'decisions')).rows).toEqual([])
})
