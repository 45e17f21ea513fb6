import { check, datedInOrder } from '@coflyfr/core'
import { map, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { noDuplicate } from '../duplicate-reference.ts'
import type { PlanCommandOf } from './commands.ts'
import { type ActionInForce, actionInForce, type PlanDecision } from './decision.ts'
import { ActionCompleted, ActionProgressReported, ActionRated, MilestoneRevised } from './events.ts'
import type { ActionIsComplete, MilestoneIsMet, PlanRefusal } from './refusals.ts'
import { dueWithinPlan, knownMilestone, ratingFitsCompletion } from './rules.ts'
import type { PlanState } from './state.ts'

/** Reports what changed on an action, with the milestones it met. */
export const reportActionProgress = (
  { data, effectiveOn }: PlanCommandOf<'ReportActionProgress'>,
  state: PlanState,
): PlanDecision => {
  const { milestonesMet = [], risk = null, decisionAsked = null } = data
  return pipe(
    actionInForce(state, data.plan, data.action),
    tap((found) =>
      check<PlanRefusal>(
        firstOf(milestonesMet, (milestone) => knownMilestone(found.action, milestone)) ??
          datedInOrder(effectiveOn, found.standing.lastStepOn) ??
          noDuplicate('milestone', [], milestonesMet) ??
          notComplete(found) ??
          firstOf(milestonesMet, (milestone) => milestoneOpen(found, milestone)),
      ),
    ),
    map(() => [
      ActionProgressReported.of(effectiveOn, { ...data, milestonesMet, risk, decisionAsked }),
    ]),
  )
}

/** Rates an action's progress and, apart from it, the confidence in its effect. */
export const rateAction = (
  { data, effectiveOn }: PlanCommandOf<'RateAction'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    actionInForce(state, data.plan, data.action),
    tap(({ standing }) =>
      check(
        datedInOrder(effectiveOn, standing.lastStepOn) ??
          ratingFitsCompletion(data.action, standing, data.progress),
      ),
    ),
    map(() => [ActionRated.of(effectiveOn, { ...data, reason: data.reason ?? null })]),
  )

/** Moves a milestone of the version in force to another day. */
export const reviseMilestone = (
  { data, effectiveOn }: PlanCommandOf<'ReviseMilestone'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    actionInForce(state, data.plan, data.action),
    tap((found) =>
      check<PlanRefusal>(
        knownMilestone(found.action, data.milestone) ??
          datedInOrder(effectiveOn, found.standing.lastStepOn) ??
          dueWithinPlan(found.content, data.milestone, data.due) ??
          notComplete(found) ??
          milestoneOpen(found, data.milestone),
      ),
    ),
    map(() => [MilestoneRevised.of(effectiveOn, data)]),
  )

/** Marks an action as done. */
export const completeAction = (
  { data, effectiveOn }: PlanCommandOf<'CompleteAction'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    actionInForce(state, data.plan, data.action),
    tap((found) =>
      check(datedInOrder(effectiveOn, found.standing.lastStepOn) ?? notComplete(found)),
    ),
    map(() => [ActionCompleted.of(effectiveOn, data)]),
  )

const notComplete = ({ action: { action }, standing }: ActionInForce): ActionIsComplete | null =>
  standing.completedOn === null
    ? null
    : { tag: 'ActionIsComplete', action, completedOn: standing.completedOn }

const milestoneOpen = (
  { action: { action }, standing }: ActionInForce,
  milestone: string,
): MilestoneIsMet | null =>
  standing.milestonesMet.has(milestone) ? { tag: 'MilestoneIsMet', action, milestone } : null

const firstOf = <Refused>(
  references: readonly string[],
  rule: (reference: string) => Refused | null,
): Refused | null => {
  for (const reference of references) {
    const refused = rule(reference)
    if (refused !== null) return refused
  }
  return null
}
