import { type DomainEvent, type PlainDate, plainDate, streamName } from '@coflyfr/core'
import {
  DecisionRecorded,
  ImplementationReported,
  ItemReferred,
  MeetingHeld,
  RecommendationAccepted,
  RecommendationClosed,
  RecommendationMade,
  RecommendationRejected,
  ReportNoted,
} from '@coflyfr/governance/events'
import {
  ActionCompleted,
  ActionProgressReported,
  ActionRated,
  BaselineSet,
  CorrectionProposed,
  MeasureAmended,
  MeasureDefined,
  type MeasureDefinition,
  MilestoneRevised,
  PlanAmended,
  PlanApproved,
  type PlanContent,
  PlanDrafted,
  PlanReviewed,
  PlanSubmitted,
  ReadingCorrected,
  ReadingPublished,
  TargetPathSet,
} from '@coflyfr/outcomes/events'
import fc from 'fast-check'
import { pounds, type Written } from './desk.ts'

type Made = (drawn: Drawn) => DomainEvent<string, unknown>

interface Drawn {
  readonly make: Made
  readonly day: PlainDate
  readonly id: string
  readonly pick: number
}

const date = (days: number): PlainDate =>
  plainDate(new Date(Date.UTC(2023, 3, 1) + days * 86_400_000).toISOString().slice(0, 10))

/** Logs of events of these kinds in any order, on any day, about two of each thing: folds must take whatever comes. */
const logsOf = (stream: string, makers: readonly Made[]): fc.Arbitrary<readonly Written[]> =>
  fc
    .array(
      fc.record({
        make: fc.constantFrom(...makers),
        day: fc.nat(700).map(date),
        id: fc.constantFrom('x1', 'x2'),
        pick: fc.nat(6),
      }),
      { minLength: 8, maxLength: 40, size: 'max' },
    )
    .map((drawn) =>
      drawn.map((one) => [streamName(stream, one.id), one.make(one) as DomainEvent] as const),
    )

const definition: MeasureDefinition = {
  generation: 'local',
  title: 'Contacts',
  numerator: 'Contacts',
  denominator: null,
  unit: 'count',
  kind: 'flow',
  direction: 'down-is-good',
  decimals: 0,
  rounding: 'half-up',
  suppressBelow: 5,
  validFrom: date(0),
  validTo: null,
  provision: 'Act',
  sets: [],
}

const readingPeriods = ['2023-24', '2023-24-Q1', '2023-24-Q2', '2023-24-P01', '2023-24-P02']

const readingOf = ({ id, pick }: Drawn) => ({
  measure: id,
  period: readingPeriods[pick % readingPeriods.length] ?? '2023-24',
  asAt: null,
  definitionVersion: 1 + (pick % 2),
  numerator: String(pick * 3),
  denominator: null,
  value: String(pick * 3),
  completeness: 'complete' as const,
  source: 'x',
})

const corrected = (drawn: Drawn) => ({
  ...readingOf(drawn),
  reference: `k${drawn.pick}`,
  reason: 'x',
})

/** Measures: defined, amended, read, corrected, with a baseline and targets. */
export const measureLogs = logsOf('measure', [
  ({ day, id }) => MeasureDefined.of(day, { measure: id, ...definition }),
  ({ day, id }) =>
    MeasureAmended.of(day, { measure: id, version: 2, ...definition, title: 'New', reason: 'x' }),
  (drawn) => ReadingPublished.of(drawn.day, readingOf(drawn)),
  (drawn) => CorrectionProposed.of(drawn.day, corrected(drawn)),
  (drawn) => ReadingCorrected.of(drawn.day, corrected(drawn)),
  (drawn) => {
    const { measure, period, asAt } = readingOf(drawn)
    return BaselineSet.of(drawn.day, { measure, period, asAt, reason: 'x' })
  },
  ({ day, id, pick }) =>
    TargetPathSet.of(day, {
      measure: id,
      targets: [{ on: day, value: String(pick) }],
      source: 'x',
    }),
])

const heading = {
  title: 'Plan',
  purpose: 'x',
  firstYear: '2023-24' as PlanContent['firstYear'],
  lastYear: '2025-26' as PlanContent['lastYear'],
  provisions: [],
  evidence: [],
}

const contentOf = ({ id, pick }: Drawn): PlanContent => ({
  plan: id,
  version: 1 + (pick % 3),
  ...heading,
  themes: [{ theme: 't', title: 'T' }],
  actions: ['a1', 'a2'].map((action, index) => ({
    action,
    theme: 't',
    title: action,
    owner: 'Head',
    due: date(100 * (index + pick)),
    measures: [],
    milestones: [{ milestone: 'm', title: 'M', due: date(50 * pick) }],
  })),
})

const hashOf = ({ pick }: Drawn) => String(pick % 3).repeat(64)

const actionOf = ({ id, pick }: Drawn) => ({ plan: id, action: pick % 2 === 0 ? 'a1' : 'a2' })

const rating = (pick: number) => (['red', 'amber', 'green'] as const)[pick % 3] ?? 'red'

/** Plans: drafted, submitted, approved, progressed, reviewed. */
export const planLogs = logsOf('plan', [
  ({ day, id }) => PlanDrafted.of(day, { plan: id, ...heading }),
  ({ day, id }) => PlanAmended.of(day, { plan: id, ...heading, title: 'Other', reason: 'x' }),
  (drawn) =>
    PlanSubmitted.of(drawn.day, {
      plan: drawn.id,
      content: contentOf(drawn),
      contentHash: hashOf(drawn),
    }),
  (drawn) => {
    const cited = { by: 'cabinet', decision: 'CAB', contentHash: hashOf(drawn) } as const
    const version = 1 + (drawn.pick % 3)
    return PlanApproved.of(drawn.day, { plan: drawn.id, version, ...cited, decidedOn: null })
  },
  (drawn) =>
    ActionProgressReported.of(drawn.day, {
      ...actionOf(drawn),
      summary: `s${drawn.pick}`,
      milestonesMet: drawn.pick === 1 ? ['m'] : [],
      risk: null,
      decisionAsked: null,
    }),
  (drawn) => {
    const rated = { progress: rating(drawn.pick), confidence: rating(drawn.pick + 1) } as const
    return ActionRated.of(drawn.day, { ...actionOf(drawn), ...rated, reason: null })
  },
  (drawn) => {
    const moved = { milestone: 'm', due: date(70 * drawn.pick), reason: 'x' }
    return MilestoneRevised.of(drawn.day, { ...actionOf(drawn), ...moved })
  },
  (drawn) => ActionCompleted.of(drawn.day, { ...actionOf(drawn), evidence: 'x' }),
  ({ day, id }) =>
    PlanReviewed.of(day, {
      plan: id,
      summary: 'x',
      conclusion: 'continue',
      engagements: [],
      nextReviewOn: day,
    }),
])

const placeOf = ({ id, pick }: Drawn) => ({ body: id, meeting: `m${pick % 2}`, item: `${pick}` })

/** Bodies that meet, decide, refer and note. */
export const decisionLogs = logsOf('body', [
  ({ day, id, pick }) => MeetingHeld.of(day, { body: id, meeting: `m${pick % 2}`, attendance: [] }),
  (drawn) =>
    DecisionRecorded.of(drawn.day, {
      ...placeOf(drawn),
      reference: `d${drawn.pick}`,
      verb: 'agreed',
      decidedOn: drawn.day,
      resolution: 'x',
      subject: { kind: 'virement', reference: `V${drawn.pick}` },
    }),
  ({ day, id, pick }) =>
    ItemReferred.of(day, {
      body: id,
      item: `${pick}`,
      decision: `d${pick}`,
      referredTo: id === 'x1' ? 'x2' : 'x1',
      subject: { kind: 'virement', reference: `V${pick}` },
    }),
  (drawn) =>
    ReportNoted.of(drawn.day, {
      ...placeOf(drawn),
      figures: [{ label: 'EMR', amount: pounds(BigInt(drawn.pick)) }],
    }),
])

const recommended = ({ id, pick }: Drawn) => ({ body: id, recommendation: `r${pick % 2}` })

const answered = (drawn: Drawn) => ({ ...recommended(drawn), answeredBy: 'x', response: 'x' })

/** Recommendations on their way. */
export const recommendationLogs = logsOf('body', [
  (drawn) =>
    RecommendationMade.of(drawn.day, {
      ...recommended(drawn),
      meeting: 'm0',
      kind: 'resource',
      madeBy: 'x',
      to: 'Cabinet',
      text: 'x',
      respondBy: drawn.day,
      amount: pounds(BigInt(drawn.pick)),
    }),
  (drawn) => RecommendationAccepted.of(drawn.day, answered(drawn)),
  (drawn) => RecommendationRejected.of(drawn.day, answered(drawn)),
  (drawn) => {
    const said = { reportedBy: 'x', progress: 'x', evidence: 'x' }
    return ImplementationReported.of(drawn.day, { ...recommended(drawn), ...said })
  },
  (drawn) => RecommendationClosed.of(drawn.day, { ...recommended(drawn), evidence: 'x' }),
])
