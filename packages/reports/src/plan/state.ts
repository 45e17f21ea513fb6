import type { EventOf, PlainDate } from '@coflyfr/core'
import type { PlanContent, PlanReviewed } from '@coflyfr/outcomes/events'

/** The decision that brought a version into force. */
interface Approval {
  readonly by: string
  readonly decision: string
  /** The minute's own date. */
  readonly decidedOn: PlainDate
}

/** A version, frozen whole when it was submitted. */
export interface Version {
  readonly content: PlanContent
  readonly contentHash: string
  readonly submittedOn: PlainDate
  readonly approval: Approval | null
}

/** What was reported of an action, and where its dates began. */
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
  /** Due date in the first approved version that held the action; null before any did. */
  readonly firstDue: PlainDate | null
  /** The same of each milestone. */
  readonly firstDueByMilestone: ReadonlyMap<string, PlainDate>
  /** Dates that took the place of those of the version in force. */
  readonly revisedDueByMilestone: ReadonlyMap<string, PlainDate>
}

/** What a review of a plan concluded. */
interface Review {
  readonly on: PlainDate
  readonly conclusion: EventOf<typeof PlanReviewed>['data']['conclusion']
  readonly nextReviewOn: PlainDate | null
}

/** One plan: its versions, how its actions go, and its reviews. */
export interface Plan {
  readonly plan: string
  readonly title: string
  /** In the order in which they were submitted. */
  readonly versions: readonly Version[]
  /** Whether a next version is being written. */
  readonly isDrafting: boolean
  /** By action of the version in force. */
  readonly standings: ReadonlyMap<string, Standing>
  readonly reviews: readonly Review[]
  readonly closedOn: PlainDate | null
}

/** Plans by their id. */
export type PlansState = Map<string, Plan>

/** An action of which nothing was reported yet. */
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

/** The version that is in force: the last one approved. */
export const versionInForce = ({ versions }: Plan): Version | undefined =>
  versions.findLast(({ approval }) => approval !== null)
