import type { PlainDate } from '@coflyfr/core'
import type { PlanContent, StrategicAction } from './content.ts'
import type { PlanDraft } from './draft.ts'

/** How an action of the version in force stands. */
export interface ActionStanding {
  /** Effective date of its last step; at first, of the approval that brought it into force. */
  readonly lastStepOn: PlainDate
  readonly completedOn: PlainDate | null
  readonly milestonesMet: ReadonlySet<string>
  /** Dates that took the place of the approved ones since, by milestone. */
  readonly revisedDueByMilestone: ReadonlyMap<string, PlainDate>
}

/** An approved version and how its actions stand, by reference. */
export interface VersionInForce {
  readonly content: PlanContent
  readonly standingByAction: ReadonlyMap<string, ActionStanding>
}

/**
 * Brings a version into force. Actions that were in force before keep what was reported of them; the dates of their
 * milestones are those that the new version states.
 */
export const bringIntoForce = (
  content: PlanContent,
  approvedOn: PlainDate,
  before: VersionInForce | null,
): VersionInForce => {
  const standing = ({ action }: StrategicAction): readonly [string, ActionStanding] => {
    const known = before?.standingByAction.get(action)
    return known === undefined
      ? [action, untouched(approvedOn)]
      : [action, { ...known, revisedDueByMilestone: new Map() }]
  }
  return { content, standingByAction: new Map(content.actions.map(standing)) }
}

const untouched = (lastStepOn: PlainDate): ActionStanding => ({
  lastStepOn,
  completedOn: null,
  milestonesMet: new Set(),
  revisedDueByMilestone: new Map(),
})

/** The draft that an amendment starts from: the version in force, with its milestones at their revised dates. */
export const draftFrom = ({ content, standingByAction }: VersionInForce): PlanDraft => {
  const { version: _, ...draft } = content
  const actions = content.actions.map((action) => {
    const revised = standingByAction.get(action.action)?.revisedDueByMilestone
    const milestones = action.milestones.map((one) => ({
      ...one,
      due: revised?.get(one.milestone) ?? one.due,
    }))
    return { ...action, milestones }
  })
  return { ...draft, actions }
}

/** The version with one action's standing changed. */
export const withStanding = (
  version: VersionInForce,
  action: string,
  change: (standing: ActionStanding) => ActionStanding,
): VersionInForce => {
  const standing = version.standingByAction.get(action)
  if (standing === undefined) return version
  return {
    ...version,
    standingByAction: new Map([...version.standingByAction, [action, change(standing)]]),
  }
}
