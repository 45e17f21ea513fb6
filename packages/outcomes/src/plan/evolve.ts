import type { EventOf, Recorded } from '@coflyfr/core'
import { type PlanDraft, withAction, withMilestone } from './draft.ts'
import type * as events from './events.ts'
import type { PlanEvent } from './events.ts'
import { draftOf, type OpenPlan, type PlanHistory, type PlanState } from './state.ts'
import { type ActionStanding, bringIntoForce, withStanding } from './version-in-force.ts'

/** Folds one event of a plan; pure. */
export const evolvePlan = (state: PlanState, event: Recorded<PlanEvent>): PlanState => {
  if (event.type === 'PlanDrafted') return drafted(event)
  return state.status === 'none' || state.status === 'closed' ? state : evolveOpen(state, event)
}

const drafted = ({ data, effectiveOn }: EventOf<typeof events.PlanDrafted>): PlanState => ({
  status: 'drafting',
  draft: { ...data, themes: [], actions: [] },
  lastStepOn: effectiveOn,
  versionsSubmitted: 0,
  inForce: null,
})

type LaterEvent = Exclude<Recorded<PlanEvent>, { type: 'PlanDrafted' }>

const evolveOpen = (plan: OpenPlan, event: LaterEvent): PlanState => {
  switch (event.type) {
    case 'PlanAmended':
    case 'ThemeAdded':
    case 'StrategicActionAdded':
    case 'StrategicActionAmended':
    case 'StrategicActionWithdrawn':
    case 'MilestoneSet':
    case 'MeasureLinked':
      return { ...after(plan, event), status: 'drafting', draft: edit(draftOf(plan), event) }
    case 'PlanSubmitted':
      return submitted(plan, event)
    case 'PlanApproved':
      return approved(plan, event)
    case 'PlanReviewed':
      return { ...plan, lastStepOn: event.effectiveOn }
    case 'PlanClosed':
      return { status: 'closed', closedOn: event.effectiveOn }
    case 'ActionProgressReported':
    case 'ActionRated':
    case 'MilestoneRevised':
    case 'ActionCompleted':
      return progressed(plan, event)
  }
}

const after = (plan: OpenPlan, { effectiveOn }: LaterEvent): PlanHistory => ({
  lastStepOn: effectiveOn,
  versionsSubmitted: plan.versionsSubmitted,
  inForce: plan.inForce,
})

type Edit = Extract<
  LaterEvent,
  {
    type:
      | 'PlanAmended'
      | 'ThemeAdded'
      | 'StrategicActionAdded'
      | 'StrategicActionAmended'
      | 'StrategicActionWithdrawn'
      | 'MilestoneSet'
      | 'MeasureLinked'
  }
>

const edit = (draft: PlanDraft, { type, data }: Edit): PlanDraft => {
  switch (type) {
    case 'PlanAmended': {
      const { reason: _, ...heading } = data
      return { ...draft, ...heading }
    }
    case 'ThemeAdded': {
      const { plan: _, ...theme } = data
      return { ...draft, themes: [...draft.themes, theme] }
    }
    case 'StrategicActionAdded': {
      const { plan: _, ...action } = data
      return { ...draft, actions: [...draft.actions, { ...action, milestones: [] }] }
    }
    case 'StrategicActionAmended': {
      const { plan: _, ...changes } = data
      return withAction(draft, data.action, (action) => ({ ...action, ...changes }))
    }
    case 'StrategicActionWithdrawn':
      return { ...draft, actions: draft.actions.filter(({ action }) => action !== data.action) }
    case 'MilestoneSet': {
      const { plan: _plan, action: _action, ...milestone } = data
      return withAction(draft, data.action, (action) => withMilestone(action, milestone))
    }
    case 'MeasureLinked':
      return withAction(draft, data.action, (action) => ({
        ...action,
        measures: [...action.measures, data.measure],
      }))
  }
}

const submitted = (
  plan: OpenPlan,
  event: Extract<LaterEvent, { type: 'PlanSubmitted' }>,
): PlanState => ({
  ...after(plan, event),
  versionsSubmitted: plan.versionsSubmitted + 1,
  status: 'submitted',
  content: event.data.content,
  contentHash: event.data.contentHash,
  submitter: event.actor.id,
})

const approved = (
  plan: OpenPlan,
  event: Extract<LaterEvent, { type: 'PlanApproved' }>,
): PlanState => {
  if (plan.status !== 'submitted') return plan
  const inForce = bringIntoForce(plan.content, event.effectiveOn, plan.inForce)
  return { ...after(plan, event), status: 'in-force', inForce }
}

type ActionStep = Extract<
  LaterEvent,
  { type: 'ActionProgressReported' | 'ActionRated' | 'MilestoneRevised' | 'ActionCompleted' }
>

const progressed = <Plan extends OpenPlan>(plan: Plan, event: ActionStep): Plan => {
  if (plan.inForce === null) return plan
  const inForce = withStanding(plan.inForce, event.data.action, (standing) => ({
    ...standing,
    lastStepOn: event.effectiveOn,
    ...changeOf(standing, event),
  }))
  return { ...plan, inForce }
}

const changeOf = (standing: ActionStanding, event: ActionStep): Partial<ActionStanding> => {
  switch (event.type) {
    case 'ActionRated':
      return {}
    case 'ActionProgressReported':
      return { milestonesMet: new Set([...standing.milestonesMet, ...event.data.milestonesMet]) }
    case 'MilestoneRevised': {
      const { milestone, due } = event.data
      const revised = new Map([...standing.revisedDueByMilestone, [milestone, due]])
      return { revisedDueByMilestone: revised }
    }
    case 'ActionCompleted':
      return { completedOn: event.effectiveOn }
  }
}
