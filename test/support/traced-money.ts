import {
  ActualsImported,
  BudgetApproved,
  CommitmentRaised,
  ReserveEstablished,
  VirementPosted,
} from '@coflyfr/budget/events'
import {
  type DomainEvent,
  financialYear,
  plainDate,
  type StreamName,
  streamIdOf,
  streamName,
} from '@coflyfr/core'
import { formatPounds, penceOfPounds } from '@coflyfr/money'
import {
  BaselineSet,
  LookedAfterPeriodEnded,
  LookedAfterPeriodStarted,
  MeasureDefined,
  PlacementCostAgreed,
  PlanApproved,
  PlanDrafted,
  PlanSubmitted,
  PurposeAssigned,
  PurposeReleased,
  ReadingPublished,
} from '@coflyfr/outcomes/events'
import { plainMeasure } from './plain-measure.ts'

/** An event with its stream. */
export type Written = readonly [StreamName, DomainEvent]

const year = financialYear('2023-24')
const start = plainDate('2023-04-01')
const posted = plainDate('2023-11-16')
const minute = { decision: 'Council', onRecord: true } as const
const service = 'Children’s Social Care'

const pounds = (text: string) => formatPounds(penceOfPounds(text))
const at = (stream: StreamName, event: DomainEvent<string, unknown>): Written => [
  stream,
  event as DomainEvent,
]
const head = (costCentre: string) => ({ costCentre, subjective: 'Agency' })
const leg = (costCentre: string, amount: string) => ({
  ...head(costCentre),
  amount: pounds(amount),
})

/** Two heads of £1,000 each: one that money is moved to, and one that it comes from. */
export const budgeted: Written = at(
  streamName('budget', year),
  BudgetApproved.of(start, {
    financialYear: year,
    lines: ['Placements', 'Contingency'].map((costCentre) => ({
      directorate: 'Social services',
      service,
      ...leg(costCentre, '1000.00'),
      kind: 'expenditure',
      fund: 'revenue',
      controllable: true,
    })),
    fromDraft: false,
    count: 2,
    total: pounds('2000.00'),
    contentHash: 'x',
    includes: [],
    ...minute,
  }),
)

/** A virement to the placements; a second one may undo it in part. */
export const vired = (reference: string, amount: string, reverses: string | null): Written => {
  const taken = amount.startsWith('-') ? amount.slice(1) : `-${amount}`
  return at(
    streamName('budget', year),
    VirementPosted.of(posted, {
      reference,
      financialYear: year,
      kind: 'one-off',
      reason: 'Think Family',
      legs: [leg('Placements', amount), leg('Contingency', taken)],
      laterYears: [],
      contentHash: reference,
      reverses,
      postingReason: null,
    }),
  )
}

type Purpose = Parameters<typeof PurposeAssigned.of>[1]['purpose']

/** Assigns a purpose to money of V1 at the placements. */
export const assigned = (assignment: string, purpose: Purpose, amount: string): Written =>
  at(
    streamName('purposes', year),
    PurposeAssigned.of(posted, {
      financialYear: year,
      assignment,
      source: { kind: 'virement', reference: 'V1' },
      purpose,
      shares: [leg('Placements', amount)],
    }),
  )

/** The action that the money is for. */
export const stability: Purpose = { kind: 'action', plan: 'think-family', action: 'a1' }

/** A reserve, as another purpose of money. */
export const reserved: Purpose = { kind: 'reserve', reserve: 'r1' }

/** That reserve is set up, which gives it a name. */
export const established: Written = at(
  streamName('reserve', 'r1'),
  ReserveEstablished.of(start, {
    reserve: 'r1',
    name: 'Placements reserve',
    purpose: 'Placements',
    openingBalance: pounds('0.00'),
    openedOn: start,
    useRule: null,
    manager: null,
    reviewBy: null,
    ...minute,
  }),
)

/** Takes the purpose of an assignment away again. */
export const released = (assignment: string): Written =>
  at(
    streamName('purposes', year),
    PurposeReleased.of(posted, { financialYear: year, assignment, decision: 'S151', reason: 'x' }),
  )

/** An amount is spent at the placements. */
export const spent = (amount: string): Written =>
  at(
    streamName('actuals', `${year}-gl`),
    ActualsImported.of(posted, {
      financialYear: year,
      source: 'gl',
      batch: amount,
      period: 'P08',
      concerns: null,
      postings: [
        { ...leg('Placements', amount), postedOn: posted, reference: 'x', description: null },
      ],
    }),
  )

const commitment = { financialYear: year, service, reference: 'PL-1' }

/** An order at the placements. */
export const ordered = (amount: string): Written =>
  at(
    streamName('commitments', `${year}-${streamIdOf(service)}`),
    CommitmentRaised.of(start, {
      ...commitment,
      ...leg('Placements', amount),
      supplier: null,
      description: null,
    }),
  )

/** That order, as the cost of a placement refers to it. */
export const orderLink = { ...commitment, service: streamIdOf(service) }

/** Details of a placement that no test looks at. */
export const somewhere = {
  legalStatus: 'C2',
  need: 'N1',
  placementType: 'U4',
  provider: null,
  providerKey: null,
  urn: null,
  distance: null,
  placementAuthority: null,
  location: null,
  endedOn: null,
  reasonCeased: null,
  reasonPlaceChange: null,
} as const

/** A child's placement at £700 a week, paid by that order, for ten weeks from 6 November. */
export const placed = (number: number): readonly Written[] => {
  const of = { case: `7f3a9b2${number}` }
  const stream = streamName('case', of.case)
  const began = plainDate('2023-11-06')
  const episode = { ...of, period: 'p1', episode: 'e1' }
  return [
    at(stream, LookedAfterPeriodStarted.of(began, { ...episode, ...somewhere, proposedBy: 'u-2' })),
    at(
      stream,
      PlacementCostAgreed.of(began, {
        ...of,
        episode: 'e1',
        weeklyCost: pounds('700.00'),
        proposedBy: 'u-2',
        commitment: orderLink,
      }),
    ),
    at(
      stream,
      LookedAfterPeriodEnded.of(plainDate('2024-01-15'), {
        ...of,
        period: 'p1',
        episode: 'e1',
        reasonCeased: 'E4A',
        reasonPlaceChange: null,
      }),
    ),
  ]
}

const content = {
  plan: 'think-family',
  title: 'Think Family',
  purpose: 'Better outcomes',
  firstYear: year,
  lastYear: financialYear('2025-26'),
  provisions: [],
  evidence: [],
} as const

/** A plan whose one action is judged by two measures. */
export const planned: readonly Written[] = [
  at(streamName('plan', 'think-family'), PlanDrafted.of(start, content)),
  at(
    streamName('plan', 'think-family'),
    PlanSubmitted.of(start, {
      plan: 'think-family',
      contentHash: 'h',
      content: {
        ...content,
        version: 1,
        themes: [{ theme: 't1', title: 'Stability' }],
        actions: [
          {
            action: 'a1',
            theme: 't1',
            title: 'Fewer moves',
            owner: 'Head of Service',
            due: plainDate('2024-03-31'),
            measures: ['moves', 'waits'],
            milestones: [],
          },
        ],
      },
    }),
  ),
  at(
    streamName('plan', 'think-family'),
    PlanApproved.of(start, {
      plan: 'think-family',
      version: 1,
      by: 'cabinet',
      decision: 'Cabinet',
      contentHash: 'h',
      decidedOn: null,
    }),
  ),
]

const reading = (measure: string, period: string, value: string) =>
  ({ measure, period, asAt: null, definitionVersion: 1, value, source: 'Return' }) as const

/** Moves fell from 41 % to 7 %; waits were read once, provisionally. */
export const measured: readonly Written[] = [
  ...['moves', 'waits'].map((measure) =>
    at(
      streamName('measure', measure),
      MeasureDefined.of(start, {
        measure,
        ...plainMeasure(start),
        title: measure,
        numerator: 'Children who moved',
        denominator: 'Children',
        unit: 'percent',
        direction: 'down-is-good',
      }),
    ),
  ),
  ...[reading('moves', '2022-23', '41'), reading('moves', '2023-24', '7')].map((said) =>
    at(
      streamName('measure', 'moves'),
      ReadingPublished.of(posted, {
        ...said,
        numerator: said.value,
        denominator: '100',
        completeness: 'complete',
      }),
    ),
  ),
  at(
    streamName('measure', 'moves'),
    BaselineSet.of(posted, { measure: 'moves', period: '2022-23', asAt: null, reason: 'x' }),
  ),
  at(
    streamName('measure', 'waits'),
    ReadingPublished.of(posted, {
      ...reading('waits', '2023-24', '9'),
      numerator: '9',
      denominator: '100',
      completeness: 'provisional',
    }),
  ),
]

/** A log with every kind of event about traced money. */
export const tracedMoney: readonly Written[] = [
  budgeted,
  vired('V1', '400.00', null),
  vired('V2', '-150.00', 'V1'),
  ...planned,
  ...measured,
  assigned('moves', stability, '300.00'),
  assigned('rest', reserved, '50.00'),
  spent('1300.00'),
]

/** The same without the spending, so that some of the money is unspent. */
export const unspentMoney: readonly Written[] = tracedMoney.slice(0, -1)
