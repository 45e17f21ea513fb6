import { check, datedInOrder } from '@coflyfr/core'
import { flatMap, left, map, right, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { noDuplicate } from '../duplicate-reference.ts'
import type { PlanCommandOf } from './commands.ts'
import { actionIn, editablePlan, openPlan, type PlanDecision } from './decision.ts'
import {
  MeasureLinked,
  MilestoneSet,
  PlanAmended,
  PlanDrafted,
  StrategicActionAdded,
  StrategicActionAmended,
  StrategicActionWithdrawn,
  ThemeAdded,
} from './events.ts'
import { allDueWithinPlan, dueWithinPlan, knownTheme, yearsInOrder } from './rules.ts'
import { draftOf, type PlanState } from './state.ts'

const references = (evidence: readonly { readonly reference: string }[]): readonly string[] =>
  evidence.map(({ reference }) => reference)

/** Begins a plan. */
export const draftPlan = (
  { data, effectiveOn }: PlanCommandOf<'DraftPlan'>,
  state: PlanState,
): PlanDecision => {
  if (state.status !== 'none') return left({ tag: 'PlanExists', plan: data.plan })
  const { evidence = [] } = data
  return pipe(
    check(noDuplicate('evidence', [], references(evidence)) ?? yearsInOrder(data)),
    map(() => [PlanDrafted.of(effectiveOn, { ...data, evidence })]),
  )
}

/** States the plan's own fields anew, in the draft or in the next one. */
export const amendPlan = (
  { data: { plan: reference, reason, ...changes }, effectiveOn }: PlanCommandOf<'AmendPlan'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    openPlan(state, reference),
    flatMap((plan) => {
      const draft = { ...draftOf(plan), ...changes }
      const { themes: _themes, actions: _actions, ...heading } = draft
      const refused =
        datedInOrder(effectiveOn, plan.lastStepOn) ??
        noDuplicate('evidence', [], references(draft.evidence)) ??
        yearsInOrder(draft) ??
        allDueWithinPlan(draft)
      if (refused !== null) return left(refused)
      return right([PlanAmended.of(effectiveOn, { ...heading, reason })])
    }),
  )

/** Adds a theme to the draft. */
export const addTheme = (
  { data, effectiveOn }: PlanCommandOf<'AddTheme'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    editablePlan(state, data.plan),
    tap(({ plan, draft }) => {
      const themes = draft.themes.map(({ theme }) => theme)
      return check(
        datedInOrder(effectiveOn, plan.lastStepOn) ?? noDuplicate('theme', themes, [data.theme]),
      )
    }),
    map(() => [ThemeAdded.of(effectiveOn, data)]),
  )

/** Adds a strategic action to the draft. */
export const addStrategicAction = (
  { data, effectiveOn }: PlanCommandOf<'AddStrategicAction'>,
  state: PlanState,
): PlanDecision => {
  const { measures = [] } = data
  return pipe(
    editablePlan(state, data.plan),
    tap(({ plan, draft }) => {
      const actions = draft.actions.map(({ action }) => action)
      return check(
        knownTheme(draft, data.theme) ??
          datedInOrder(effectiveOn, plan.lastStepOn) ??
          noDuplicate('action', actions, [data.action]) ??
          noDuplicate('measure', [], measures) ??
          dueWithinPlan(draft, data.action, data.due),
      )
    }),
    map(() => [StrategicActionAdded.of(effectiveOn, { ...data, measures })]),
  )
}

/** Changes fields of an action in the draft. */
export const amendStrategicAction = (
  { data, effectiveOn }: PlanCommandOf<'AmendStrategicAction'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    editablePlan(state, data.plan),
    flatMap(({ plan, draft }) =>
      pipe(
        actionIn(draft, data.action),
        map(({ measures: _measures, milestones: _milestones, ...action }) => ({
          ...action,
          ...data,
        })),
        tap((amended) =>
          check(
            knownTheme(draft, amended.theme) ??
              datedInOrder(effectiveOn, plan.lastStepOn) ??
              dueWithinPlan(draft, amended.action, amended.due),
          ),
        ),
      ),
    ),
    map((amended) => [StrategicActionAmended.of(effectiveOn, amended)]),
  )

/** Takes an action out of the draft. */
export const withdrawStrategicAction = (
  { data, effectiveOn }: PlanCommandOf<'WithdrawStrategicAction'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    editablePlan(state, data.plan),
    tap(({ draft }) => actionIn(draft, data.action)),
    tap(({ plan }) => check(datedInOrder(effectiveOn, plan.lastStepOn))),
    map(() => [StrategicActionWithdrawn.of(effectiveOn, data)]),
  )

/** Sets a milestone of an action in the draft, new or in place of the one with its reference. */
export const setMilestone = (
  { data, effectiveOn }: PlanCommandOf<'SetMilestone'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    editablePlan(state, data.plan),
    tap(({ draft }) => actionIn(draft, data.action)),
    tap(({ plan, draft }) =>
      check(
        datedInOrder(effectiveOn, plan.lastStepOn) ??
          dueWithinPlan(draft, data.milestone, data.due),
      ),
    ),
    map(() => [MilestoneSet.of(effectiveOn, data)]),
  )

/** Links a measure to an action in the draft. The measure may be defined later; reports say while it is not. */
export const linkMeasure = (
  { data, effectiveOn }: PlanCommandOf<'LinkMeasure'>,
  state: PlanState,
): PlanDecision =>
  pipe(
    editablePlan(state, data.plan),
    flatMap(({ plan, draft }) =>
      pipe(
        actionIn(draft, data.action),
        tap(({ measures }) =>
          check(
            datedInOrder(effectiveOn, plan.lastStepOn) ??
              noDuplicate('measure', measures, [data.measure]),
          ),
        ),
      ),
    ),
    map(() => [MeasureLinked.of(effectiveOn, data)]),
  )
