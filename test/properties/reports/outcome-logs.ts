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
import { plainMeasure } from '../../support/plain-measure.ts'
import { type Drawn, date, logsOf } from './logs-of.ts'

const definition: MeasureDefinition = {
  ...plainMeasure(date(0)),
  direction: 'down-is-good',
  suppressBelow: 5,
  question: 'how-much',
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
