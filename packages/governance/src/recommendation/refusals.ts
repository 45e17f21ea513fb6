import type { NoSuchBody, NoSuchMeeting } from '../body/refusals.ts'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { RecommendationStatus } from './state.ts'

/** The body has a recommendation of this id. */
export interface RecommendationExists {
  readonly tag: 'RecommendationExists'
  readonly recommendation: string
}

/** The body has no recommendation of this id. */
export interface NoSuchRecommendation {
  readonly tag: 'NoSuchRecommendation'
  readonly recommendation: string
}

/** The recommendation does not stand where the act needs it: an answer comes once, closing after implementation. */
export interface RecommendationStands {
  readonly tag: 'RecommendationStands'
  readonly recommendation: string
  readonly at: RecommendationStatus
  readonly neededAt: readonly RecommendationStatus[]
}

/** Why an act on a recommendation is refused, in order of precedence. */
export type RecommendationRefusal =
  | NoSuchBody
  | NoSuchMeeting
  | RecommendationExists
  | NoSuchRecommendation
  | RecommendationStands
  | DatedBeforePreviousStep
