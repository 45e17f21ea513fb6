/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  PlainDateText,
  Sealed,
} from '@coflyfr/core'
import { Count } from '../../codec/count.ts'
import { DecimalText } from '../../codec/decimal-text.ts'
import { nullable } from '../../codec/nullable.ts'
import { LanguageCode } from '../codes/child-codes.ts'
import {
  NoScoreCode,
  OpenOutcomeStatus,
  OutcomeEnd,
  RaterCode,
  WellBeingDomain,
} from '../codes/outcome-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { Reading } from './reading.ts'

const ofOutcome = { case: CasePseudonym, outcome: IdText } as const

/** What matters to a child was agreed; if no baseline was taken, a rater's first score is their baseline. */
export const OutcomeAgreed = defineEvent({
  type: 'OutcomeAgreed',
  data: exactObject('OutcomeAgreed', {
    ...ofOutcome,
    domain: WellBeingDomain,
    /** The child's words, in that language. */
    statement: Sealed,
    language: LanguageCode,
    status: OpenOutcomeStatus,
    scale: IdText,
    version: Count,
    baseline: nullable(Reading),
    target: DecimalText,
    reviewOn: PlainDateText,
    plan: nullable(IdText),
  }),
})

/** Where a child is on the scale; if there is no score, which is not zero, the reason. */
export const OutcomeMeasured = defineEvent({
  type: 'OutcomeMeasured',
  data: exactObject('OutcomeMeasured', {
    ...ofOutcome,
    scale: IdText,
    version: Count,
    rater: RaterCode,
    score: nullable(DecimalText),
    noScore: nullable(NoScoreCode),
  }),
})

/** An outcome was reviewed. */
export const OutcomeReviewed = defineEvent({
  type: 'OutcomeReviewed',
  data: exactObject('OutcomeReviewed', {
    ...ofOutcome,
    review: IdText,
    status: OpenOutcomeStatus,
    nextReviewOn: PlainDateText,
  }),
})

/** The work on an outcome ended. */
export const OutcomeClosed = defineEvent({
  type: 'OutcomeClosed',
  data: exactObject('OutcomeClosed', { ...ofOutcome, status: OutcomeEnd }),
})

/** Every event of this kind of document. */
export type OutcomeEvent =
  | EventOf<typeof OutcomeAgreed>
  | EventOf<typeof OutcomeMeasured>
  | EventOf<typeof OutcomeReviewed>
  | EventOf<typeof OutcomeClosed>

/** Their codecs by type. */
export const outcomeEvents: EventCatalogue = eventCatalogue(
  OutcomeAgreed,
  OutcomeMeasured,
  OutcomeReviewed,
  OutcomeClosed,
)
