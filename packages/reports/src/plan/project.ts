import type { EventOf, Placed, PlainDate, Projection } from '@coflyfr/core'
import {
  ActionCompleted,
  ActionProgressReported,
  ActionRated,
  MeasureLinked,
  MilestoneRevised,
  MilestoneSet,
  PlanAmended,
  PlanApproved,
  PlanClosed,
  PlanDrafted,
  type PlanEvent,
  PlanReviewed,
  PlanSubmitted,
  StrategicActionAdded,
  StrategicActionAmended,
  StrategicActionWithdrawn,
  ThemeAdded,
} from '@coflyfr/outcomes/events'
import { standingsOf, withActionEvent } from './fold-action.ts'
import type { Plan, PlansState, Version } from './state.ts'

const drafted = ({ plan, title }: EventOf<typeof PlanDrafted>['data']): Plan => ({
  plan,
  title,
  versions: [],
  isDrafting: true,
  standings: new Map(),
  reviews: [],
  closedOn: null,
})

const submitted = (plan: Plan, event: EventOf<typeof PlanSubmitted>): Plan => {
  const { content, contentHash } = event.data
  const version: Version = { content, contentHash, submittedOn: event.effectiveOn, approval: null }
  return { ...plan, versions: [...plan.versions, version], isDrafting: false }
}

/** An approval without a date of decision was decided on its effective date. */
const approved = (plan: Plan, { data, effectiveOn }: EventOf<typeof PlanApproved>): Plan => {
  const { by, decision, contentHash, decidedOn } = data
  const version = plan.versions.findLast((one) => one.contentHash === contentHash)
  if (version === undefined) return plan
  const approval = { by, decision, decidedOn: decidedOn ?? effectiveOn }
  const inForce = { ...version, approval }
  return {
    ...plan,
    versions: plan.versions.map((one) => (one === version ? inForce : one)),
    standings: standingsOf(version.content, plan.standings),
  }
}

const reviewed = (plan: Plan, { data, effectiveOn: on }: EventOf<typeof PlanReviewed>): Plan => {
  const { conclusion, nextReviewOn } = data
  return { ...plan, reviews: [...plan.reviews, { on, conclusion, nextReviewOn }] }
}

const closed = (plan: Plan, closedOn: PlainDate): Plan => ({ ...plan, closedOn })

const evolvePlan = (plan: Plan, event: Placed<PlanEvent>): Plan => {
  switch (event.type) {
    case 'PlanDrafted':
      return drafted(event.data)
    case 'PlanAmended':
      return { ...plan, title: event.data.title, isDrafting: true }
    case 'ThemeAdded':
    case 'StrategicActionAdded':
    case 'StrategicActionAmended':
    case 'StrategicActionWithdrawn':
    case 'MilestoneSet':
    case 'MeasureLinked':
      return { ...plan, isDrafting: true }
    case 'PlanSubmitted':
      return submitted(plan, event)
    case 'PlanApproved':
      return approved(plan, event)
    case 'ActionProgressReported':
    case 'ActionRated':
    case 'MilestoneRevised':
    case 'ActionCompleted':
      return withActionEvent(plan, event)
    case 'PlanReviewed':
      return reviewed(plan, event)
    case 'PlanClosed':
      return closed(plan, event.effectiveOn)
  }
}

const evolve = (state: PlansState, event: Placed<PlanEvent>): PlansState => {
  const { plan: reference } = event.data
  const known = event.type === 'PlanDrafted' ? drafted(event.data) : state.get(reference)
  return known === undefined ? state : state.set(reference, evolvePlan(known, event))
}

/** Folds the submitted versions of plans; drafts commit nobody and are not shown. */
export const planProjection: Projection<PlansState, PlanEvent> = {
  name: 'plan',
  version: 1,
  types: [
    PlanDrafted.type,
    ThemeAdded.type,
    StrategicActionAdded.type,
    StrategicActionAmended.type,
    StrategicActionWithdrawn.type,
    MilestoneSet.type,
    MeasureLinked.type,
    PlanAmended.type,
    PlanSubmitted.type,
    PlanApproved.type,
    ActionProgressReported.type,
    ActionRated.type,
    MilestoneRevised.type,
    ActionCompleted.type,
    PlanReviewed.type,
    PlanClosed.type,
  ],
  initialState: () => new Map(),
  evolve,
}
