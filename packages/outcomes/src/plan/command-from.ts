import { type CommandFrom, told } from '@coflyfr/core'
import type { PlanCommand } from './commands.ts'
import type { PlanEvent } from './events.ts'

/** Recovers the commands that led to the events of a plan. */
export const planCommandFrom: CommandFrom<PlanEvent, PlanCommand['command']> = {
  PlanDrafted: told('DraftPlan'),
  ThemeAdded: told('AddTheme'),
  StrategicActionAdded: told('AddStrategicAction'),
  StrategicActionAmended: told('AmendStrategicAction'),
  StrategicActionWithdrawn: told('WithdrawStrategicAction'),
  MilestoneSet: told('SetMilestone'),
  MeasureLinked: told('LinkMeasure'),
  PlanSubmitted: told('SubmitPlan', 'content', 'contentHash'),
  PlanApproved: told('ApprovePlan', 'version'),
  ActionProgressReported: told('ReportActionProgress'),
  ActionRated: told('RateAction'),
  MilestoneRevised: told('ReviseMilestone'),
  ActionCompleted: told('CompleteAction'),
  PlanReviewed: told('ReviewPlan'),
  PlanAmended: told('AmendPlan'),
  PlanClosed: told('ClosePlan'),
}
