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

/** Codecs of the data of every command about a plan, by the command's name. */
export const planCommands = {
  /** Begins a plan; its first version is a draft. */
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
  /** States the plan's own fields again, in the draft or, if a version is in force, in the next draft. */
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
  /** Adds a theme or priority to the draft. */
  AddTheme: exactObject('AddTheme', { ...plan, theme: IdText, title: NonEmptyText }),
  /** Adds a strategic action to a theme of the draft. */
  AddStrategicAction: exactObject(
    'AddStrategicAction',
    { ...action, theme: IdText, title: NonEmptyText, owner: NonEmptyText, due: PlainDateText },
    { measures: t.readonlyArray(MeasureCode) },
  ),
  /** Changes fields of an action in the draft; fields that are left out stay as they were. */
  AmendStrategicAction: exactObject('AmendStrategicAction', action, {
    theme: IdText,
    title: NonEmptyText,
    owner: NonEmptyText,
    due: PlainDateText,
  }),
  /** Takes an action out of the draft. */
  WithdrawStrategicAction: exactObject('WithdrawStrategicAction', {
    ...action,
    reason: NonEmptyText,
  }),
  /** Sets a milestone of an action in the draft, new or in place of the one with the same reference. */
  SetMilestone: exactObject('SetMilestone', {
    ...action,
    milestone: IdText,
    title: NonEmptyText,
    due: PlainDateText,
  }),
  /** Links a measure to an action in the draft; the measure may be defined later. */
  LinkMeasure: exactObject('LinkMeasure', { ...action, measure: MeasureCode }),
  /** Freezes the draft as the next version; its result gives the content hash to approve. */
  SubmitPlan: exactObject('SubmitPlan', plan),
  /**
   * Brings the submitted version into force. The command names its content hash, so no other version can be approved.
   */
  ApprovePlan: exactObject(
    'ApprovePlan',
    { ...plan, by: Role, decision: NonEmptyText, contentHash: Sha256Text },
    { decidedOn: PlainDateText },
  ),
  /** Reports what changed on an action of the version in force, and which milestones were met. */
  ReportActionProgress: exactObject(
    'ReportActionProgress',
    { ...action, summary: NonEmptyText },
    {
      milestonesMet: t.readonlyArray(IdText),
      risk: NonEmptyText,
      decisionAsked: NonEmptyText,
    },
  ),
  /** Rates an action's progress and, separately, the confidence in its effect. */
  RateAction: exactObject(
    'RateAction',
    { ...action, progress: ProgressRating, confidence: ConfidenceRating },
    { reason: NonEmptyText },
  ),
  /** Moves a milestone of the version in force to another day. */
  ReviseMilestone: exactObject('ReviseMilestone', {
    ...action,
    milestone: IdText,
    due: PlainDateText,
    reason: NonEmptyText,
  }),
  /** Marks an action as complete. */
  CompleteAction: exactObject('CompleteAction', { ...action, evidence: NonEmptyText }),
  /** Records a review of the version in force and its conclusion. */
  ReviewPlan: exactObject(
    'ReviewPlan',
    { ...plan, summary: NonEmptyText, conclusion: ReviewConclusion },
    { engagements: t.readonlyArray(IdText), nextReviewOn: PlainDateText },
  ),
  /** Closes the plan for good. */
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
