import {
  ActualsImported,
  BudgetApproved,
  CarriedForward,
  DrawdownPosted,
  ForecastSubmitted,
  PeriodClosed,
  ReserveEstablished,
  ReserveReleased,
  VirementCarried,
  VirementForwarded,
  VirementPosted,
  VirementProposed,
  VirementReversed,
} from '@coflyfr/budget/events'
import {
  type DomainEvent,
  financialYear,
  periods,
  plainDate,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import {
  BaselineSet,
  ContactReceived,
  MeasureDefined,
  PlanApproved,
  PlanClosed,
  PlanDrafted,
  PlanSubmitted,
  ReadingPublished,
} from '@coflyfr/outcomes/events'
import { caseOf } from '../../scenarios/reports/clock-events.ts'
import { plainMeasure } from '../../support/plain-measure.ts'
import { tracedMoney, unspentMoney } from '../../support/traced-money.ts'
import { legsOf, minute, pounds, proposal, start, type Written } from '../reports/desk.ts'

const year = financialYear('2023-24')
const nextYear = financialYear('2024-25')
const later = plainDate('2024-03-20')

const written = (stream: StreamName, event: DomainEvent<string, unknown>): Written => [
  stream,
  event as DomainEvent,
]

const inBudget = (event: DomainEvent<string, unknown>): Written =>
  written(streamName('budget', year), event)

const budgetOf = (of: typeof year, includes: readonly string[]): Written => {
  const head = { directorate: 'D', service: 'S', costCentre: 'A', subjective: 'all' }
  const line = { ...head, kind: 'expenditure', amount: pounds(100_000n) } as const
  const lines = [{ ...line, fund: 'revenue', controllable: true }] as const
  const sums = { fromDraft: false, count: 1, total: pounds(0n), contentHash: 'x', includes }
  const event = BudgetApproved.of(start, { financialYear: of, lines, ...sums, ...minute })
  return written(streamName('budget', of), event)
}

/** More heads and forecasts than notes name, and postings after the last period was closed. */
const many = Array.from({ length: 25 }, (_, index) => `Cost centre ${index}`)

const importing = (batch: string, costCentres: readonly string[]): Written => {
  const postings = costCentres.map((costCentre) => ({
    costCentre,
    subjective: 'all',
    amount: pounds(700n),
    postedOn: later,
    reference: costCentre,
    description: null,
  }))
  const said = { financialYear: year, source: 'gl', batch, period: 'P12', concerns: null } as const
  const event = ActualsImported.of(later, { ...said, postings })
  return written(streamName('actuals', `${year}-gl`), event)
}

const forecastOf = (costCentre: string): Written => {
  const line = { financialYear: year, period: 'P06', service: 'S', costCentre } as const
  const method = { basis: 'Straight line', assumptions: [], reason: null, action: null }
  const said = { subjective: 'all', projectedOutturn: pounds(1n), ...method }
  const event = ForecastSubmitted.of(later, { ...line, ...said })
  return written(streamName('forecast', `${year}-S`), event)
}

const closing = periods.map((period) => {
  const event = PeriodClosed.of(later, { financialYear: year, period, reason: null })
  return written(streamName('periods', year), event)
})

/** Money of a reserve that meets an overspend at the year's end. */
const drawn = written(
  streamName('reserve', 'r1'),
  DrawdownPosted.of(later, {
    reserve: 'r1',
    reference: 'D1',
    amount: pounds(60n),
    financialYear: year,
    to: { costCentre: 'A', subjective: 'all' },
    released: pounds(0n),
    final: true,
    reason: null,
  }),
)

const met = { available: pounds(60n), applied: pounds(40n) }

const yearEnd = inBudget(
  CarriedForward.of(later, {
    financialYear: year,
    toYear: nextYear,
    reference: 'Y1',
    cap: pounds(500n),
    actuals: ['gl'],
    services: [],
    funding: [{ kind: 'reserve', item: 'D1', reserve: 'r1', ...met }],
    ...minute,
  }),
)

const reserveOf = (reserve: string, on: typeof start, reviewBy: string | null): Written => {
  const opening = { openingBalance: pounds(100n), openedOn: on }
  const protocol = { useRule: null, manager: 'Head of Finance', reviewBy }
  const said = {
    reserve,
    name: 'Working balance',
    purpose: 'p',
    ...opening,
    ...protocol,
    ...minute,
  }
  return written(streamName('reserve', reserve), ReserveEstablished.of(on, said))
}

/** A release dated before the reserve itself. */
const releasedEarly = written(
  streamName('reserve', 'r2'),
  ReserveReleased.of(start, {
    reserve: 'r2',
    reference: 'M1',
    amount: pounds(50n),
    reason: 'x',
    ...minute,
  }),
)

const route = {
  rule: 'x',
  steps: [
    { by: 'section-151-officer', act: 'agree', optional: true },
    { by: 'cabinet', act: 'approve' },
  ],
  reportTo: ['scrutiny', 'auditor'],
} as const

type Change = Partial<Parameters<typeof VirementPosted.of>[1]>

const virementOf = (reference: string, change: Change = {}) => {
  const { route: _, ...document } = proposal(reference, year, null, [1, 500n])
  return { ...document, ...change }
}

const proposed = (reference: string, change: Change = {}): Written =>
  inBudget(VirementProposed.of(start, { ...virementOf(reference, change), route }))

const posted = (reference: string, change: Change = {}): Written =>
  inBudget(VirementPosted.of(start, { ...virementOf(reference, change), postingReason: null }))

const reversed = (reference: string, reversalReference: string): Written =>
  inBudget(
    VirementReversed.of(start, { financialYear: year, reference, reversalReference, reason: 'x' }),
  )

const laterYears = [{ financialYear: nextYear, legs: legsOf(1, 500n) }]

const carriedBy = (event: typeof VirementForwarded | typeof VirementCarried, reference: string) =>
  written(
    streamName('budget', nextYear),
    event.of(start, {
      reference,
      financialYear: nextYear,
      postedInYear: year,
      legs: legsOf(1, 500n),
      gift: { eventId: reference, stream: streamName('budget', year), revision: 0 },
    }),
  )

/** Virements in every state that drawn logs seldom have. */
const virements = [
  ...[proposed('V1'), proposed('V2'), posted('V2'), proposed('V3'), posted('V3')],
  ...[proposed('R3'), reversed('V3', 'R3')],
  ...[proposed('V4'), posted('V4'), reversed('V4', 'R4')],
  ...[proposed('R4', { reverses: 'V4' }), posted('R4', { reverses: 'V4' })],
  ...['V5', 'V6'].map((reference) => posted(reference, { laterYears })),
  carriedBy(VirementForwarded, 'V7'),
  carriedBy(VirementCarried, 'V8'),
]

/** A year of a budget with rare cases in it. */
const rareYear: readonly Written[] = [
  budgetOf(year, []),
  budgetOf(nextYear, ['V5']),
  importing('b1', many),
  ...many.map(forecastOf),
  ...closing,
  importing('b2', ['A']),
  reserveOf('r1', start, '2023-05-01'),
  releasedEarly,
  reserveOf('r2', later, null),
  ...virements,
  drawn,
  yearEnd,
]

const heading = {
  plan: 'p1',
  title: 'Think Family',
  purpose: 'x',
  firstYear: year,
  lastYear: nextYear,
  provisions: ['The Act'],
  evidence: [{ reference: 'e1', source: 'The review', finding: 'Too many handoffs' }],
}

const rarePlan: readonly Written[] = [
  PlanDrafted.of(start, heading),
  PlanSubmitted.of(start, {
    plan: 'p1',
    content: { ...heading, version: 1, themes: [{ theme: 't1', title: 'A theme' }], actions: [] },
    contentHash: 'a'.repeat(64),
  }),
  PlanApproved.of(start, {
    plan: 'p1',
    version: 1,
    by: 'cabinet',
    decision: 'Minute of the Cabinet',
    contentHash: 'a'.repeat(64),
    decidedOn: null,
  }),
  PlanClosed.of(later, { plan: 'p1', reason: 'x' }),
].map((event) => written(streamName('plan', 'p1'), event))

/** Measures with the directions that drawn ones do not have. */
const rareMeasures = (['up-is-good', 'neither'] as const).flatMap((direction): Written[] => {
  const stream = streamName('measure', direction)
  const defined = MeasureDefined.of(start, {
    measure: direction,
    ...plainMeasure(start),
    numerator: 'Children who took up the offer',
    denominator: 'Children who had it',
    unit: 'percent',
    direction,
    suppressBelow: 5,
  })
  const read = ReadingPublished.of(later, {
    measure: direction,
    period: year,
    asAt: null,
    definitionVersion: 1,
    numerator: '60',
    denominator: '80',
    value: '75',
    completeness: 'complete',
    source: 'x',
  })
  return [written(stream, defined), written(stream, read)]
})

/** A percentage that fell from its baseline and rose back to it, also counted from cases and on a report card. */
const rareCard: readonly Written[] = [
  MeasureDefined.of(start, {
    measure: 'agency',
    ...plainMeasure(start),
    title: 'Agency cover',
    numerator: 'Contacts that were decided',
    denominator: 'Contacts',
    unit: 'percent',
    direction: 'down-is-good',
    computed: {
      numerator: { rule: 'contacts-decided' },
      denominator: { rule: 'contacts-received' },
    },
    question: 'how-well',
  }),
  ...(['40', '7', '50'] as const).map((numerator, index) =>
    ReadingPublished.of(later, {
      measure: 'agency',
      period: `2023-24-Q${index + 2}`,
      asAt: null,
      definitionVersion: 1,
      numerator,
      denominator: '100',
      value: numerator,
      completeness: 'complete',
      source: 'x',
    }),
  ),
  BaselineSet.of(later, { measure: 'agency', period: '2023-24-Q2', asAt: null, reason: 'x' }),
].map((event) => written(streamName('measure', 'agency'), event))

/** A contact of that year, and one of a year whose bank holidays are not published yet. */
const rareContacts = [later, plainDate('2029-06-01')].map((day, index) => {
  const contact = { case: 'a0000001', contact: `k${index}`, source: 'school', team: 'a' } as const
  return written(streamName('case', 'a0000001'), ContactReceived.of(day, contact))
})

/** A clock that runs beyond the known bank holidays. */
const rareClock: readonly Written[] = [
  caseOf('7f3a9b21').accepted('2028-12-01') as unknown as Written,
]

/** Logs with what drawn ones never or seldom have, so that every note comes out once. */
export const rareLogs: readonly (readonly Written[])[] = [
  rareYear,
  rarePlan,
  rareMeasures,
  [...rareCard, ...rareContacts],
  rareClock,
  tracedMoney,
  unspentMoney,
]
