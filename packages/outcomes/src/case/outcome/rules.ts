import { datedInOrder, type PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import { covers } from '../spell.ts'
import type {
  OutcomeIsClosed,
  ScaleMixed,
  ScaleVersionMixed,
  ScoreOrReasonNeeded,
} from './refusals.ts'
import type { PersonalOutcome } from './state.ts'

/** Scores are compared on one scale, and on one version of it. */
export const sameScale = (
  outcome: string,
  agreed: PersonalOutcome,
  given: { readonly scale: string; readonly version: number },
): ScaleMixed | ScaleVersionMixed | null => {
  const { scale } = agreed
  if (given.scale !== scale) {
    return { tag: 'ScaleMixed', outcome, agreed: scale, given: given.scale }
  }
  return given.version === agreed.version
    ? null
    : {
        tag: 'ScaleVersionMixed',
        outcome,
        scale,
        agreed: agreed.version,
        given: given.version,
      }
}

/** Whatever happens to an outcome happens while it is worked on; its last day counts. */
export const workedOn = (
  outcome: string,
  agreed: PersonalOutcome,
  on: PlainDate,
): DatedBeforePreviousStep | OutcomeIsClosed | null => {
  const early = datedInOrder(on, agreed.startedOn)
  if (early !== null || covers(agreed, on) || agreed.endedOn === null) return early
  return { tag: 'OutcomeIsClosed', outcome, closedOn: agreed.endedOn }
}

/** An outcome is closed once. */
export const notClosed = (outcome: string, { endedOn }: PersonalOutcome): OutcomeIsClosed | null =>
  endedOn === null ? null : { tag: 'OutcomeIsClosed', outcome, closedOn: endedOn }

/** Either a score or a reason. */
export const scoreOrReason = (
  score: string | null,
  noScore: string | null,
): ScoreOrReasonNeeded | null =>
  (score === null) === (noScore === null) ? { tag: 'ScoreOrReasonNeeded', score, noScore } : null
