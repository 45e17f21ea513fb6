/**
 * Wire format: what stands here is stored and hashed for ever. A change of shape is a new schema version with an
 * upcaster, never an edit.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  IdText,
  NonEmptyText,
  PlainDateText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import { Subject } from '../decision/subject.ts'
import { RecommendationKind } from './recommendation-kind.ts'

/** A recommendation was made, to a post or body that owes an answer. */
export const RecommendationMade = defineEvent({
  type: 'RecommendationMade',
  data: exactObject(
    'RecommendationMade',
    {
      body: IdText,
      meeting: IdText,
      recommendation: IdText,
      kind: RecommendationKind,
      madeBy: NonEmptyText,
      to: NonEmptyText,
      text: NonEmptyText,
    },
    { respondBy: PlainDateText, amount: PoundsText },
  ),
})

const answer = {
  body: IdText,
  recommendation: IdText,
  answeredBy: NonEmptyText,
  response: NonEmptyText,
}

/** Whoever owed the answer accepted; `subject` is the document that came of it, such as a virement. */
export const RecommendationAccepted = defineEvent({
  type: 'RecommendationAccepted',
  data: exactObject('RecommendationAccepted', answer, { subject: Subject }),
})

/** Whoever owed the answer declined, and said why. */
export const RecommendationRejected = defineEvent({
  type: 'RecommendationRejected',
  data: exactObject('RecommendationRejected', answer, { subject: Subject }),
})

/** Progress on an accepted recommendation, with its evidence. */
export const ImplementationReported = defineEvent({
  type: 'ImplementationReported',
  data: exactObject('ImplementationReported', {
    body: IdText,
    recommendation: IdText,
    reportedBy: NonEmptyText,
    progress: NonEmptyText,
    evidence: NonEmptyText,
  }),
})

/** The body that made it is satisfied, by this evidence. */
export const RecommendationClosed = defineEvent({
  type: 'RecommendationClosed',
  data: exactObject('RecommendationClosed', {
    body: IdText,
    recommendation: IdText,
    evidence: NonEmptyText,
  }),
})

/** The life of a recommendation. */
export type RecommendationEvent =
  | EventOf<typeof RecommendationMade>
  | EventOf<typeof RecommendationAccepted>
  | EventOf<typeof RecommendationRejected>
  | EventOf<typeof ImplementationReported>
  | EventOf<typeof RecommendationClosed>
