import type { PlainDate } from '@coflyfr/core'
import type {
  MeetingNotHeld,
  MeetingNotQuorate,
  NoSuchBody,
  NoSuchMeeting,
} from '../body/refusals.ts'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { RecommendationStatus } from './state.ts'

/** The body already has a recommendation with this id. */
export interface RecommendationExists {
  readonly tag: 'RecommendationExists'
  readonly recommendation: string
}

/** The body has no recommendation with this id. */
export interface NoSuchRecommendation {
  readonly tag: 'NoSuchRecommendation'
  readonly recommendation: string
}

/**
 * The recommendation is not at the step that this command follows: it is answered once, and closed once it is
 * implemented.
 */
export interface RecommendationStands {
  readonly tag: 'RecommendationStands'
  readonly recommendation: string
  readonly at: RecommendationStatus
  readonly neededAt: readonly RecommendationStatus[]
}

/** Only an inspection can name an inspector. */
export interface NotAnInspection {
  readonly tag: 'NotAnInspection'
  readonly recommendation: string
}

/** A response can be chased only once it is overdue; `respondBy` is null where no day was ever set. */
export interface ResponseNotOverdue {
  readonly tag: 'ResponseNotOverdue'
  readonly recommendation: string
  readonly respondBy: PlainDate | null
}

/** Why an act on a recommendation is refused, in order of precedence. */
export type RecommendationRefusal =
  | NoSuchBody
  | NoSuchMeeting
  | MeetingNotHeld
  | MeetingNotQuorate
  | RecommendationExists
  | NotAnInspection
  | NoSuchRecommendation
  | RecommendationStands
  | ResponseNotOverdue
  | DatedBeforePreviousStep
