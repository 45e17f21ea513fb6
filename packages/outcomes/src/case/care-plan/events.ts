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
import { nullable } from '../../codec/nullable.ts'
import { CarePlanKind, PlanEndReason, PlanReviewOutcome } from '../codes/assessment-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** A care and support plan was agreed; an end, where one is given, was known when this was recorded. */
export const CareAndSupportPlanAgreed = defineEvent({
  type: 'CareAndSupportPlanAgreed',
  data: exactObject('CareAndSupportPlanAgreed', {
    case: CasePseudonym,
    plan: IdText,
    referral: IdText,
    kind: CarePlanKind,
    assessment: nullable(IdText),
    reviewDueOn: nullable(PlainDateText),
    endedOn: nullable(PlainDateText),
    endReason: nullable(PlanEndReason),
  }),
})

/** A plan was reviewed. */
export const PlanReviewHeld = defineEvent({
  type: 'PlanReviewHeld',
  data: exactObject('PlanReviewHeld', {
    case: CasePseudonym,
    plan: IdText,
    review: IdText,
    outcome: PlanReviewOutcome,
    nextReviewOn: nullable(PlainDateText),
  }),
})

/** A plan ended, because the needs are met or for another reason. */
export const CareAndSupportPlanEnded = defineEvent({
  type: 'CareAndSupportPlanEnded',
  data: exactObject('CareAndSupportPlanEnded', {
    case: CasePseudonym,
    plan: IdText,
    reason: PlanEndReason,
  }),
})

/** Every event of this kind of document. */
export type CarePlanEvent =
  | EventOf<typeof CareAndSupportPlanAgreed>
  | EventOf<typeof PlanReviewHeld>
  | EventOf<typeof CareAndSupportPlanEnded>

/** Their codecs by type. */
export const carePlanEvents: EventCatalogue = eventCatalogue(
  CareAndSupportPlanAgreed,
  PlanReviewHeld,
  CareAndSupportPlanEnded,
)
