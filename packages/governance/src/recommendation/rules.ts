import type { PlainDate } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { type DatedBeforePreviousStep, notBefore } from '../dated-before-previous-step.ts'
import type { NoSuchRecommendation, RecommendationStands, ResponseNotOverdue } from './refusals.ts'
import type { RecommendationStatus, RecommendationsState } from './state.ts'

type NotYet = NoSuchRecommendation | RecommendationStands | DatedBeforePreviousStep

/** Lets a recommendation go on from one of the places it may stand at, no earlier than it came there. */
export const mayGoOn = (
  state: RecommendationsState,
  recommendation: string,
  neededAt: readonly RecommendationStatus[],
  effectiveOn: PlainDate,
): Either<NotYet, null> => {
  const found = state.get(recommendation)
  if (found === undefined) return left({ tag: 'NoSuchRecommendation', recommendation })
  if (!neededAt.includes(found.status)) {
    return left({ tag: 'RecommendationStands', recommendation, at: found.status, neededAt })
  }
  return notBefore(found.on, effectiveOn)
}

/** Lets a response be chased once its day is past. */
export const mayChase = (
  state: RecommendationsState,
  recommendation: string,
  neededAt: readonly RecommendationStatus[],
  effectiveOn: PlainDate,
): Either<NotYet | ResponseNotOverdue, null> => {
  const onward = mayGoOn(state, recommendation, neededAt, effectiveOn)
  if (isLeft(onward)) return onward
  const respondBy = state.get(recommendation)?.respondBy ?? null
  return respondBy !== null && respondBy < effectiveOn
    ? right(null)
    : left({ tag: 'ResponseNotOverdue', recommendation, respondBy })
}
