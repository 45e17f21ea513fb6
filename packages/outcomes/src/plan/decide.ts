import { check, datedInOrder } from '@coflyfr/core'
import type { RulesContext } from '@coflyfr/governance/rules'
import { map, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { PlanCommand, PlanCommandOf } from './commands.ts'
import {
  completeAction,
  rateAction,
  reportActionProgress,
  reviseMilestone,
} from './decide-action.ts'
import { type ApprovalContext, approvePlan, submitPlan } from './decide-approval.ts'
import {
  addStrategicAction,
  addTheme,
  amendPlan,
  amendStrategicAction,
  draftPlan,
  linkMeasure,
  setMilestone,
  withdrawStrategicAction,
} from './decide-draft.ts'
import { openPlan, type PlanDecision, planInForce } from './decision.ts'
import { PlanClosed, PlanReviewed } from './events.ts'
import { nextReviewLater } from './rules.ts'
import { latestStepOn, type PlanState } from './state.ts'

/** What a decision about a plan reads from other streams; an approval reads the deciding body's minutes too. */
export type PlanContext = RulesContext | ApprovalContext

/** Decides a command about a plan; refusals in the order of `PlanRefusal`. */
export const decidePlan = (
  command: PlanCommand,
  state: PlanState,
  context: PlanContext,
): PlanDecision => {
  switch (command.command) {
    case 'DraftPlan':
      return draftPlan(command, state)
    case 'AmendPlan':
      return amendPlan(command, state)
    case 'AddTheme':
      return addTheme(command, state)
    case 'AddStrategicAction':
      return addStrategicAction(command, state)
    case 'AmendStrategicAction':
      return amendStrategicAction(command, state)
    case 'WithdrawStrategicAction':
      return withdrawStrategicAction(command, state)
    case 'SetMilestone':
      return setMilestone(command, state)
    case 'LinkMeasure':
      return linkMeasure(command, state)
    case 'SubmitPlan':
      return submitPlan(command, state)
    case 'ApprovePlan':
      return approvePlan(command, state, { decisions: new Map(), ...context })
    case 'ReportActionProgress':
      return reportActionProgress(command, state)
    case 'RateAction':
      return rateAction(command, state)
    case 'ReviseMilestone':
      return reviseMilestone(command, state)
    case 'CompleteAction':
      return completeAction(command, state)
    case 'ReviewPlan':
      return reviewPlan(command, state)
    case 'ClosePlan':
      return closePlan(command, state)
  }
}

const reviewPlan = (
  { data, effectiveOn }: PlanCommandOf<'ReviewPlan'>,
  state: PlanState,
): PlanDecision => {
  const { engagements = [], nextReviewOn } = data
  return pipe(
    planInForce(state, data.plan),
    tap(({ lastStepOn }) =>
      check(datedInOrder(effectiveOn, lastStepOn) ?? nextReviewLater(effectiveOn, nextReviewOn)),
    ),
    map(() => [
      PlanReviewed.of(effectiveOn, { ...data, engagements, nextReviewOn: nextReviewOn ?? null }),
    ]),
  )
}

const closePlan = (
  { data, effectiveOn }: PlanCommandOf<'ClosePlan'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    openPlan(state, data.plan),
    tap((plan) => check(datedInOrder(effectiveOn, latestStepOn(plan)))),
    map(() => [PlanClosed.of(effectiveOn, data)]),
  )
