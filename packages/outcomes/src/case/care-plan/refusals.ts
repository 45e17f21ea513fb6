import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { NextReviewNotLater } from '../../plan/refusals.ts'
import type { NoSuchAssessment } from '../assessment/refusals.ts'
import type { EndIncomplete, EndsBeforeStart } from '../ends.ts'
import type { ActivityAfterClosure, NoSuchReferral } from '../referral/refusals.ts'

/** The case has no care and support plan with that reference. */
export interface NoSuchCarePlan {
  readonly tag: 'NoSuchCarePlan'
  readonly plan: string
}

/** The plan has already ended. */
export interface CarePlanHasEnded {
  readonly tag: 'CarePlanHasEnded'
  readonly plan: string
  readonly endedOn: PlainDate
}

/** The plan is dated before its referral (CIN census, rule 4015). */
export interface PlanBeforeReferral {
  readonly tag: 'PlanBeforeReferral'
  readonly code: '4015'
  readonly plan: string
  readonly startsOn: PlainDate
  readonly referredOn: PlainDate
}

/** The assessment was not complete on the day on which the plan starts. */
export interface AssessmentNotComplete {
  readonly tag: 'AssessmentNotComplete'
  readonly assessment: string
  readonly completedOn: PlainDate | null
}

/** The child already has an open plan (CIN census, rule 4004). */
export interface CarePlanStillOpen {
  readonly tag: 'CarePlanStillOpen'
  readonly code: '4004'
  readonly plan: string
  readonly open: string
}

/** The plan would overlap another plan of the child (CIN census, rule 4014). */
export interface CarePlansOverlap {
  readonly tag: 'CarePlansOverlap'
  readonly code: '4014'
  readonly plan: string
  readonly other: string
}

/**
 * A plan for a child in need would run while the child is registered (CIN census, rule 4001). A Welsh care and support
 * plan may.
 */
export interface PlanWhileRegistered {
  readonly tag: 'PlanWhileRegistered'
  readonly code: '4001'
  readonly plan: string
  readonly registration: string
}

/** Why a command about a care and support plan is refused, in order of precedence. */
export type CarePlanRefusal =
  | NoSuchReferral
  | NoSuchCarePlan
  | NoSuchAssessment
  | CarePlanHasEnded
  | DuplicateReference<'plan' | 'review'>
  | PlanBeforeReferral
  | DatedBeforePreviousStep
  | AssessmentNotComplete
  | EndIncomplete
  | EndsBeforeStart
  | ActivityAfterClosure
  | CarePlanStillOpen
  | CarePlansOverlap
  | PlanWhileRegistered
  | NextReviewNotLater
