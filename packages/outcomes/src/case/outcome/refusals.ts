import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { NextReviewNotLater } from '../../plan/refusals.ts'
import type { NoSuchScale, ScaleIsRetired } from '../../scale/refusals.ts'

/** The scale has no version with that number on that day. */
export interface NoSuchScaleVersion {
  readonly tag: 'NoSuchScaleVersion'
  readonly scale: string
  readonly version: number
}

/** A later version has replaced this version of the scale, so no new outcome can be agreed on it. */
export interface ScaleVersionReplaced {
  readonly tag: 'ScaleVersionReplaced'
  readonly scale: string
  readonly version: number
  readonly by: number
}

/** The scale does not cover that area of well-being. */
export interface DomainNotOnScale {
  readonly tag: 'DomainNotOnScale'
  readonly scale: string
  readonly domain: string
}

/** The scale has no such score. */
export interface ScoreOffScale {
  readonly tag: 'ScoreOffScale'
  readonly scale: string
  readonly score: string
  readonly lowest: string
  readonly highest: string
  readonly step: string
}

/** The case has no outcome with that reference. */
export interface NoSuchOutcome {
  readonly tag: 'NoSuchOutcome'
  readonly outcome: string
}

/** The work on the outcome had ended by that day. */
export interface OutcomeIsClosed {
  readonly tag: 'OutcomeIsClosed'
  readonly outcome: string
  readonly closedOn: PlainDate
}

/** An outcome must be measured on the scale that was agreed for it. */
export interface ScaleMixed {
  readonly tag: 'ScaleMixed'
  readonly outcome: string
  readonly agreed: string
  readonly given: string
}

/** Scores on different versions of a scale cannot be compared. */
export interface ScaleVersionMixed {
  readonly tag: 'ScaleVersionMixed'
  readonly outcome: string
  readonly scale: string
  readonly agreed: number
  readonly given: number
}

/** A measurement needs either a score or a reason why there is none, because no score is not a score of zero. */
export interface ScoreOrReasonNeeded {
  readonly tag: 'ScoreOrReasonNeeded'
  readonly score: string | null
  readonly noScore: string | null
}

/** Why a command about a personal outcome is refused, in order of precedence; the first five look at the scale. */
export type OutcomeRefusal =
  | NoSuchScale
  | NoSuchScaleVersion
  | ScaleIsRetired
  | ScaleVersionReplaced
  | DomainNotOnScale
  | ScoreOffScale
  | NoSuchOutcome
  | DuplicateReference<'outcome' | 'review'>
  | ScaleMixed
  | ScaleVersionMixed
  | DatedBeforePreviousStep
  | OutcomeIsClosed
  | ScoreOrReasonNeeded
  | NextReviewNotLater
