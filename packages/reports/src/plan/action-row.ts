import { daysBetween, type JsonValue, type PlainDate } from '@coflyfr/core'
import type { PlanContent } from '@coflyfr/outcomes/events'
import type { Row } from '../report.ts'
import { type Plan, type Standing, untouched, type Version } from './state.ts'

type StrategicAction = PlanContent['actions'][number]
type Milestone = StrategicAction['milestones'][number]

const dueOf = ({ milestone, due }: Milestone, { revisedDueByMilestone }: Standing): PlainDate =>
  revisedDueByMilestone.get(milestone) ?? due

/** The state of a milestone on a day. */
export type MilestoneState = 'met' | 'late' | 'open'

const milestoneState = (
  milestone: Milestone,
  standing: Standing,
  day: PlainDate | null,
): MilestoneState => {
  if (standing.milestonesMet.includes(milestone.milestone)) return 'met'
  return day !== null && dueOf(milestone, standing) < day ? 'late' : 'open'
}

const milestoneRow = (
  milestone: Milestone,
  standing: Standing,
  day: PlainDate | null,
): JsonValue => ({
  milestone: milestone.milestone,
  title: milestone.title,
  due: dueOf(milestone, standing),
  state: milestoneState(milestone, standing, day),
})

/**
 * The slip in days: the most by which the due day of an action or one of its milestones is now later than first
 * approved; null before any version was approved.
 */
const slipDays = ({ due, milestones }: StrategicAction, standing: Standing): number | null => {
  const { firstDue, firstDueByMilestone } = standing
  if (firstDue === null) return null
  const ofMilestones = milestones.map((milestone) => {
    const now = dueOf(milestone, standing)
    return daysBetween(firstDueByMilestone.get(milestone.milestone) ?? now, now)
  })
  return Math.max(daysBetween(firstDue, due), ...ofMilestones)
}

/** The status of an action on a day. */
export type Status = 'submitted' | 'open' | 'overdue' | 'completed' | 'closed'

const statusOf = (
  { due }: StrategicAction,
  { completedOn }: Standing,
  { closedOn }: Plan,
  { approval }: Version,
  day: PlainDate | null,
): Status => {
  if (completedOn !== null) return 'completed'
  if (closedOn !== null) return 'closed'
  if (approval === null) return 'submitted'
  return day !== null && due < day ? 'overdue' : 'open'
}

/** One strategic action of a version, as a highlight report shows it (DOMAIN §5.7). */
export const actionRow = (
  plan: Plan,
  version: Version,
  action: StrategicAction,
  day: PlainDate | null,
): Row => {
  const { content } = version
  const standing = plan.standings.get(action.action) ?? untouched
  const theme = content.themes.find((one) => one.theme === action.theme)
  return {
    plan: plan.plan,
    version: content.version,
    theme: theme?.title ?? action.theme,
    action: action.action,
    title: action.title,
    owner: action.owner,
    due: action.due,
    status: statusOf(action, standing, plan, version, day),
    progress: standing.progress,
    previousProgress: standing.previousProgress,
    confidence: standing.confidence,
    slipDays: slipDays(action, standing),
    lastReportedOn: standing.lastReportedOn,
    milestones: action.milestones.map((milestone) => milestoneRow(milestone, standing, day)),
    measures: action.measures,
    changed: standing.changed,
    risk: standing.risk,
    decisionAsked: standing.decisionAsked,
  }
}
