import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { ActivityAfterClosure, NoSuchReferral } from '../referral/refusals.ts'
import type { SeenAloneUnseen } from '../seen.ts'

/** The case has no assessment with that reference. */
export interface NoSuchAssessment {
  readonly tag: 'NoSuchAssessment'
  readonly assessment: string
}

/** The assessment is already complete. */
export interface AssessmentIsComplete {
  readonly tag: 'AssessmentIsComplete'
  readonly assessment: string
  readonly completedOn: PlainDate
}

/** A factor is named twice (CIN census, rule 8898). */
export interface FactorNamedTwice {
  readonly tag: 'FactorNamedTwice'
  readonly code: '8898'
  readonly factor: string
}

/** Factor 21 means that there is none, so no other factor can be given with it (CIN census, rule 8869). */
export interface FactorsBesideNone {
  readonly tag: 'FactorsBesideNone'
  readonly code: '8869'
  readonly assessment: string
}

/** Why a command about an assessment is refused, in order of precedence. */
export type AssessmentRefusal =
  | NoSuchReferral
  | NoSuchAssessment
  | AssessmentIsComplete
  | DuplicateReference<'assessment'>
  | DatedBeforePreviousStep
  | ActivityAfterClosure
  | FactorNamedTwice
  | FactorsBesideNone
  | SeenAloneUnseen
