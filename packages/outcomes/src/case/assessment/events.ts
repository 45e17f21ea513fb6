/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  PlainDateText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { nullable } from '../../codec/nullable.ts'
import {
  AssessmentFactorCode,
  AssessmentKind,
  AssessmentOutcome,
} from '../codes/assessment-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** An assessment began. */
export const AssessmentStarted = defineEvent({
  type: 'AssessmentStarted',
  data: exactObject('AssessmentStarted', {
    case: CasePseudonym,
    assessment: IdText,
    referral: IdText,
    kind: AssessmentKind,
    internalReviewOn: nullable(PlainDateText),
  }),
})

/** An assessment is complete and authorised. */
export const AssessmentCompleted = defineEvent({
  type: 'AssessmentCompleted',
  data: exactObject('AssessmentCompleted', {
    case: CasePseudonym,
    assessment: IdText,
    outcome: AssessmentOutcome,
    factors: t.readonlyArray(AssessmentFactorCode),
    childSeen: nullable(t.boolean),
    seenAlone: nullable(t.boolean),
  }),
})

/** Every event of this kind of document. */
export type AssessmentEvent =
  | EventOf<typeof AssessmentStarted>
  | EventOf<typeof AssessmentCompleted>

/** Their codecs by type. */
export const assessmentEvents: EventCatalogue = eventCatalogue(
  AssessmentStarted,
  AssessmentCompleted,
)
