import type { EventOf } from '@coflyfr/core'
import type {
  ActionCompleted,
  ActionProgressReported,
  ActionRated,
  MilestoneRevised,
  PlanContent,
} from '@coflyfr/outcomes/events'
import { type Plan, type Standing, untouched } from './state.ts'

type StrategicAction = PlanContent['actions'][number]

/** An event about an action of the version in force. */
export type ActionEvent =
  | EventOf<typeof ActionProgressReported>
  | EventOf<typeof ActionRated>
  | EventOf<typeof MilestoneRevised>
  | EventOf<typeof ActionCompleted>

const rated = ({ progress }: Standing, next: string): Partial<Standing> => ({
  progress: next,
  previousProgress: progress,
})

const changesBy = (standing: Standing, event: ActionEvent): Partial<Standing> => {
  const { effectiveOn } = event
  switch (event.type) {
    case 'ActionProgressReported': {
      const { summary, milestonesMet, risk, decisionAsked } = event.data
      const met = [...standing.milestonesMet, ...milestonesMet]
      const reported = { changed: summary, risk, decisionAsked, milestonesMet: met }
      return { ...reported, lastReportedOn: effectiveOn }
    }
    case 'ActionRated': {
      const { progress, confidence } = event.data
      return { ...rated(standing, progress), confidence, lastReportedOn: effectiveOn }
    }
    case 'MilestoneRevised': {
      const { milestone, due } = event.data
      return {
        revisedDueByMilestone: new Map([...standing.revisedDueByMilestone, [milestone, due]]),
        lastReportedOn: effectiveOn,
      }
    }
    case 'ActionCompleted':
      // Blue means done, whatever the rating was before (DOMAIN §5.7). Completing an action that is rated blue is not a
      // new rating.
      return {
        ...(standing.progress === 'blue' ? {} : rated(standing, 'blue')),
        completedOn: effectiveOn,
        lastReportedOn: effectiveOn,
      }
  }
}

/** Folds an event about an action into what is known of it. */
export const withActionEvent = (plan: Plan, event: ActionEvent): Plan => {
  const { action } = event.data
  const standing = plan.standings.get(action)
  if (standing === undefined) return plan
  const changed = { ...standing, ...changesBy(standing, event) }
  return { ...plan, standings: new Map([...plan.standings, [action, changed]]) }
}

const broughtInto = (action: StrategicAction, known: Standing): Standing => ({
  ...known,
  firstDue: known.firstDue ?? action.due,
  firstDueByMilestone: new Map([
    ...action.milestones.map(({ milestone, due }) => [milestone, due] as const),
    ...known.firstDueByMilestone,
  ]),
  revisedDueByMilestone: new Map(),
})

/**
 * What is known of the actions of a version when it comes into force. Reports on an action stay, its dates become those
 * of the version, and the first approved dates are kept for ever, so that a new version does not hide a slip.
 */
export const standingsOf = (
  { actions }: PlanContent,
  before: Plan['standings'],
): Plan['standings'] =>
  new Map(
    actions.map((action) => [
      action.action,
      broughtInto(action, before.get(action.action) ?? untouched),
    ]),
  )
