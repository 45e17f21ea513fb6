import type { PlainDate } from '@coflyfr/core'
import { type Either, left } from 'fp-ts/lib/Either.js'
import { type DatedBeforePreviousStep, notBefore } from '../dated-before-previous-step.ts'
import type { NoSuchRecommendation, RecommendationStands } from './refusals.ts'
import type { RecommendationStatus, RecommendationsState } from './state.ts'

/** Lets a recommendation go on from one of the places it may stand at, no earlier than it came there. */
export const mayGoOn = (
  state: RecommendationsState,
  recommendation: string,
  neededAt: readonly RecommendationStatus[],
  effectiveOn: PlainDate,
): Either<NoSuchRecommendation | RecommendationStands | DatedBeforePreviousStep, null> => {
  const found = state.get(recommendation)
  if (found === undefined) return left({ tag: 'NoSuchRecommendation', recommendation })
  if (!neededAt.includes(found.status)) {
    return left({ tag: 'RecommendationStands', recommendation, at: found.status, neededAt })
  }
  return notBefore(found.on, effectiveOn)
}
