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
import { Inspector } from './inspector.ts'
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
    { respondBy: PlainDateText, amount: PoundsText, inspector: Inspector },
  ),
})

/** A response was asked for, due by `respondBy`. */
export const ResponseRequested = defineEvent({
  type: 'ResponseRequested',
  data: exactObject('ResponseRequested', {
    body: IdText,
    recommendation: IdText,
    of: NonEmptyText,
    respondBy: PlainDateText,
  }),
})

/** Whoever owed a response was reminded after its day was past. */
export const ResponseChased = defineEvent({
  type: 'ResponseChased',
  data: exactObject('ResponseChased', {
    body: IdText,
    recommendation: IdText,
    chasedBy: NonEmptyText,
  }),
})

/** A response came that does not accept or reject the recommendation yet. */
export const ResponseReceived = defineEvent({
  type: 'ResponseReceived',
  data: exactObject('ResponseReceived', {
    body: IdText,
    recommendation: IdText,
    from: NonEmptyText,
    response: NonEmptyText,
  }),
})

const answer = {
  body: IdText,
  recommendation: IdText,
  answeredBy: NonEmptyText,
  response: NonEmptyText,
}

/** The recommendation was accepted; `subject` is the document that resulted, such as a virement. */
export const RecommendationAccepted = defineEvent({
  type: 'RecommendationAccepted',
  data: exactObject('RecommendationAccepted', answer, { subject: Subject }),
})

/** The recommendation was rejected, with the reason. */
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

/** The body that made the recommendation is satisfied, by this evidence. */
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
  | EventOf<typeof ResponseRequested>
  | EventOf<typeof ResponseChased>
  | EventOf<typeof ResponseReceived>
  | EventOf<typeof RecommendationAccepted>
  | EventOf<typeof RecommendationRejected>
  | EventOf<typeof ImplementationReported>
  | EventOf<typeof RecommendationClosed>
