import type { EventOf, PlainDate } from '@coflyfr/core'
import type { PlanContent, PlanReviewed } from '@coflyfr/outcomes/events'

/** The decision that brought a version into force. */
interface Approval {
  readonly by: string
  readonly decision: string
  /** The date of the minute. */
  readonly decidedOn: PlainDate
}

/** A version, unchangeable since it was submitted. */
export interface Version {
  readonly content: PlanContent
  readonly contentHash: string
  readonly submittedOn: PlainDate
  readonly approval: Approval | null
}

/** What was reported on an action, and its first approved and revised dates. */
export interface Standing {
  readonly progress: string | null
  readonly previousProgress: string | null
  readonly confidence: string | null
  readonly changed: string | null
  readonly risk: string | null
  readonly decisionAsked: string | null
  readonly lastReportedOn: PlainDate | null
  readonly completedOn: PlainDate | null
  readonly milestonesMet: readonly string[]
  /** The due day in the first approved version with this action; null before there is one. */
  readonly firstDue: PlainDate | null
  /** The same for each milestone. */
  readonly firstDueByMilestone: ReadonlyMap<string, PlainDate>
  /** Due days that replaced those in the version in force. */
  readonly revisedDueByMilestone: ReadonlyMap<string, PlainDate>
}

/** What a review of a plan concluded. */
interface Review {
  readonly on: PlainDate
  readonly conclusion: EventOf<typeof PlanReviewed>['data']['conclusion']
  readonly nextReviewOn: PlainDate | null
}

/** A plan with its versions, reports on its actions, and reviews. */
export interface Plan {
  readonly plan: string
  readonly title: string
  /** In the order in which they were submitted. */
  readonly versions: readonly Version[]
  /** Whether the next version is being drafted. */
  readonly isDrafting: boolean
  /** By action of the version in force. */
  readonly standings: ReadonlyMap<string, Standing>
  readonly reviews: readonly Review[]
  readonly closedOn: PlainDate | null
}

/** Plans by their id. */
export type PlansState = Map<string, Plan>

/** An action without any reports. */
export const untouched: Standing = {
  progress: null,
  previousProgress: null,
  confidence: null,
  changed: null,
  risk: null,
  decisionAsked: null,
  lastReportedOn: null,
  completedOn: null,
  milestonesMet: [],
  firstDue: null,
  firstDueByMilestone: new Map(),
  revisedDueByMilestone: new Map(),
}

/** The version in force: the last one approved. */
export const versionInForce = ({ versions }: Plan): Version | undefined =>
  versions.findLast(({ approval }) => approval !== null)
