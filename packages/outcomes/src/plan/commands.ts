import {
  type Command,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
  PlainDateText,
  Role,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { Sha256Text } from '../codec/sha256-text.ts'
import { MeasureCode } from '../measure/measure-code.ts'
import { Evidence } from './content.ts'
import { ConfidenceRating, ProgressRating, ReviewConclusion } from './events.ts'

const plan = { plan: IdText } as const
const action = { ...plan, action: IdText } as const

/** Codec of the data of every command about a plan, by the command's name. */
export const planCommands = {
  DraftPlan: exactObject(
    'DraftPlan',
    {
      ...plan,
      title: NonEmptyText,
      purpose: NonEmptyText,
      firstYear: FinancialYearText,
      lastYear: FinancialYearText,
      provisions: t.readonlyArray(NonEmptyText),
    },
    { evidence: t.readonlyArray(Evidence) },
  ),
  AmendPlan: exactObject(
    'AmendPlan',
    { ...plan, reason: NonEmptyText },
    {
      title: NonEmptyText,
      purpose: NonEmptyText,
      firstYear: FinancialYearText,
      lastYear: FinancialYearText,
      provisions: t.readonlyArray(NonEmptyText),
      evidence: t.readonlyArray(Evidence),
    },
  ),
  AddTheme: exactObject('AddTheme', { ...plan, theme: IdText, title: NonEmptyText }),
  AddStrategicAction: exactObject(
    'AddStrategicAction',
    { ...action, theme: IdText, title: NonEmptyText, owner: NonEmptyText, due: PlainDateText },
    { measures: t.readonlyArray(MeasureCode) },
  ),
  AmendStrategicAction: exactObject('AmendStrategicAction', action, {
    theme: IdText,
    title: NonEmptyText,
    owner: NonEmptyText,
    due: PlainDateText,
  }),
  WithdrawStrategicAction: exactObject('WithdrawStrategicAction', {
    ...action,
    reason: NonEmptyText,
  }),
  SetMilestone: exactObject('SetMilestone', {
    ...action,
    milestone: IdText,
    title: NonEmptyText,
    due: PlainDateText,
  }),
  LinkMeasure: exactObject('LinkMeasure', { ...action, measure: MeasureCode }),
  SubmitPlan: exactObject('SubmitPlan', plan),
  ApprovePlan: exactObject(
    'ApprovePlan',
    { ...plan, by: Role, decision: NonEmptyText, contentHash: Sha256Text },
    { decidedOn: PlainDateText },
  ),
  ReportActionProgress: exactObject(
    'ReportActionProgress',
    { ...action, summary: NonEmptyText },
    {
      milestonesMet: t.readonlyArray(IdText),
      risk: NonEmptyText,
      decisionAsked: NonEmptyText,
    },
  ),
  RateAction: exactObject(
    'RateAction',
    { ...action, progress: ProgressRating, confidence: ConfidenceRating },
    { reason: NonEmptyText },
  ),
  ReviseMilestone: exactObject('ReviseMilestone', {
    ...action,
    milestone: IdText,
    due: PlainDateText,
    reason: NonEmptyText,
  }),
  CompleteAction: exactObject('CompleteAction', { ...action, evidence: NonEmptyText }),
  ReviewPlan: exactObject(
    'ReviewPlan',
    { ...plan, summary: NonEmptyText, conclusion: ReviewConclusion },
    { engagements: t.readonlyArray(IdText), nextReviewOn: PlainDateText },
  ),
  ClosePlan: exactObject('ClosePlan', { ...plan, reason: NonEmptyText }),
} as const

/** The name of a command about a plan. */
type PlanCommandName = keyof typeof planCommands

/** One command about a plan. */
export type PlanCommandOf<Name extends PlanCommandName> = Command<
  Name,
  t.TypeOf<(typeof planCommands)[Name]>
>

/** Any command about a plan. */
export type PlanCommand = { [Name in PlanCommandName]: PlanCommandOf<Name> }[PlanCommandName]
