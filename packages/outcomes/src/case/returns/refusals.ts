import type { NotLookedAfterThen } from '../care/refusals.ts'

/** A questionnaire has either a score or a reason why there is none, not both. */
export interface ScoreAndReasonForNone {
  readonly tag: 'ScoreAndReasonForNone'
  readonly score: number
  readonly reason: string
}

/** Why a command about what the returns ask is refused, in order of precedence. */
export type ReturnsRefusal = NotLookedAfterThen | ScoreAndReasonForNone
