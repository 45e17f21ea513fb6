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

/** A plan with that id already exists. */
export interface PlanExists {
  readonly tag: 'PlanExists'
  readonly plan: string
}

/** The plan's last year comes before its first. */
export interface PlanYearsReversed {
  readonly tag: 'PlanYearsReversed'
  readonly firstYear: FinancialYear
  readonly lastYear: FinancialYear
}

/** There is no plan with that id. */
export interface NoSuchPlan {
  readonly tag: 'NoSuchPlan'
  readonly plan: string
}

/** The plan is closed, so nothing more can happen to it. */
export interface PlanIsClosed {
  readonly tag: 'PlanIsClosed'
  readonly plan: string
  readonly closedOn: PlainDate
}

/** There is no draft to edit, because a version in force is never changed. Open the next draft with `AmendPlan`. */
export interface NoOpenDraft {
  readonly tag: 'NoOpenDraft'
  readonly plan: string
  readonly versionInForce: number
}

/** This version has already been submitted and is waiting for approval. */
export interface AlreadySubmitted {
  readonly tag: 'AlreadySubmitted'
  readonly plan: string
  readonly version: number
}

/** The newest version is already approved. */
export interface AlreadyApproved {
  readonly tag: 'AlreadyApproved'
  readonly plan: string
  readonly version: number
}

/** No version is waiting for approval: none was submitted, or an edit made the submission void. */
export interface PlanNotSubmitted {
  readonly tag: 'PlanNotSubmitted'
  readonly plan: string
}

/** The approval is for different content than the version submitted (INVARIANTS B4). */
export interface ContentHashDiffers {
  readonly tag: 'ContentHashDiffers'
  readonly version: number
  readonly current: string
  readonly given: string
}

/** No version of the plan is in force, so there is no progress to report and nothing to review. */
export interface PlanNotInForce {
  readonly tag: 'PlanNotInForce'
  readonly plan: string
}

/** The plan has no theme with that reference. */
export interface NoSuchTheme {
  readonly tag: 'NoSuchTheme'
  readonly theme: string
}

/** The plan has no strategic action with that reference. */
export interface NoSuchAction {
  readonly tag: 'NoSuchAction'
  readonly action: string
}

/** The action has no milestone with that reference. */
export interface NoSuchMilestone {
  readonly tag: 'NoSuchMilestone'
  readonly action: string
  readonly milestone: string
}

/** A due date is outside the plan's years. */
export interface DueOutsidePlan {
  readonly tag: 'DueOutsidePlan'
  readonly reference: string
  readonly due: PlainDate
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
}

/** The action is already complete. */
export interface ActionIsComplete {
  readonly tag: 'ActionIsComplete'
  readonly action: string
  readonly completedOn: PlainDate
}

/** The milestone has already been met. */
export interface MilestoneIsMet {
  readonly tag: 'MilestoneIsMet'
  readonly action: string
  readonly milestone: string
}

/** A completed action is rated blue, and no other action is. */
export interface RatingContradictsCompletion {
  readonly tag: 'RatingContradictsCompletion'
  readonly action: string
  readonly progress: t.TypeOf<typeof ProgressRating>
  readonly completedOn: PlainDate | null
}

/** The next review is not later than this one. */
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
