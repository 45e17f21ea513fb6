import type { FinancialYear, PlainDate } from '@coflyfr/core'
import type {
  ActorIsNotBy,
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  RoleNotAllowed,
  SamePersonTwice,
} from '@coflyfr/governance/rules'
import type * as t from 'io-ts'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'
import type { ProgressRating } from './events.ts'

/** A plan of that id was drafted before. */
export interface PlanExists {
  readonly tag: 'PlanExists'
  readonly plan: string
}

/** The last year comes before the first. */
export interface PlanYearsReversed {
  readonly tag: 'PlanYearsReversed'
  readonly firstYear: FinancialYear
  readonly lastYear: FinancialYear
}

/** No plan of that id was drafted. */
export interface NoSuchPlan {
  readonly tag: 'NoSuchPlan'
  readonly plan: string
}

/** The plan is closed: nothing more can happen to it. */
export interface PlanIsClosed {
  readonly tag: 'PlanIsClosed'
  readonly plan: string
  readonly closedOn: PlainDate
}

/** The version in force is not edited; `AmendPlan` opens the next draft. */
export interface NoOpenDraft {
  readonly tag: 'NoOpenDraft'
  readonly plan: string
  readonly versionInForce: number
}

/** This version awaits its approval already. */
export interface AlreadySubmitted {
  readonly tag: 'AlreadySubmitted'
  readonly plan: string
  readonly version: number
}

/** The newest version is approved already. */
export interface AlreadyApproved {
  readonly tag: 'AlreadyApproved'
  readonly plan: string
  readonly version: number
}

/** No version awaits approval: nothing was submitted, or an edit made the submission void. */
export interface PlanNotSubmitted {
  readonly tag: 'PlanNotSubmitted'
  readonly plan: string
}

/** The approval names other content than the version submitted (INVARIANTS B4). */
export interface ContentHashDiffers {
  readonly tag: 'ContentHashDiffers'
  readonly version: number
  readonly current: string
  readonly given: string
}

/** No version is in force, so nothing can progress or be reviewed. */
export interface PlanNotInForce {
  readonly tag: 'PlanNotInForce'
  readonly plan: string
}

/** The plan has no theme of that reference. */
export interface NoSuchTheme {
  readonly tag: 'NoSuchTheme'
  readonly theme: string
}

/** The plan has no strategic action of that reference. */
export interface NoSuchAction {
  readonly tag: 'NoSuchAction'
  readonly action: string
}

/** The action has no milestone of that reference. */
export interface NoSuchMilestone {
  readonly tag: 'NoSuchMilestone'
  readonly action: string
  readonly milestone: string
}

/** A due date lies outside the plan's years. */
export interface DueOutsidePlan {
  readonly tag: 'DueOutsidePlan'
  readonly reference: string
  readonly due: PlainDate
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
}

/** The action is done. */
export interface ActionIsComplete {
  readonly tag: 'ActionIsComplete'
  readonly action: string
  readonly completedOn: PlainDate
}

/** The milestone was met before. */
export interface MilestoneIsMet {
  readonly tag: 'MilestoneIsMet'
  readonly action: string
  readonly milestone: string
}

/** Blue means done: it is the rating of a completed action, and the only one. */
export interface RatingContradictsCompletion {
  readonly tag: 'RatingContradictsCompletion'
  readonly action: string
  readonly progress: t.TypeOf<typeof ProgressRating>
  readonly completedOn: PlainDate | null
}

/** The next review would not come after this one. */
export interface NextReviewNotLater {
  readonly tag: 'NextReviewNotLater'
  readonly reviewedOn: PlainDate
  readonly nextReviewOn: PlainDate
}

/**
 * Why a command about a plan is refused; each command gives the first that applies, in this order. Only `ApprovePlan`
 * gives `RoleNotAllowed` here; every other command gives it before all else (see `withRoles`).
 */
export type PlanRefusal =
  | PlanExists
  | NoSuchPlan
  | PlanIsClosed
  | NoOpenDraft
  | AlreadySubmitted
  | AlreadyApproved
  | PlanNotSubmitted
  | ContentHashDiffers
  | ActorIsNotBy
  | RoleNotAllowed
  | SamePersonTwice
  | PlanNotInForce
  | NoSuchTheme
  | NoSuchAction
  | NoSuchMilestone
  | DatedBeforePreviousStep
  | DecisionDoesNotSupport
  | DecisionNotInEffect
  | DuplicateReference<'theme' | 'action' | 'measure' | 'evidence' | 'milestone'>
  | PlanYearsReversed
  | DueOutsidePlan
  | ActionIsComplete
  | MilestoneIsMet
  | RatingContradictsCompletion
  | NextReviewNotLater
