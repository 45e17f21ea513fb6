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
import { Count } from '../../codec/count.ts'
import { nullable } from '../../codec/nullable.ts'
import {
  AbuseCategoryCode,
  DeregistrationReason,
  DiscussionForm,
  DiscussionOutcome,
  EnquiryOutcome,
  InitialConferenceDecision,
  ReviewConferenceDecision,
} from '../codes/protection-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** A strategy discussion decided whether there is an enquiry under section 47, by one agency or jointly. */
export const StrategyDiscussionHeld = defineEvent({
  type: 'StrategyDiscussionHeld',
  data: exactObject('StrategyDiscussionHeld', {
    case: CasePseudonym,
    discussion: IdText,
    referral: IdText,
    form: DiscussionForm,
    outcome: DiscussionOutcome,
  }),
})

/** An enquiry under section 47 began; an end, where one is given, was known when this was recorded. */
export const EnquiryStarted = defineEvent({
  type: 'EnquiryStarted',
  data: exactObject('EnquiryStarted', {
    case: CasePseudonym,
    enquiry: IdText,
    referral: IdText,
    discussion: IdText,
    concludedOn: nullable(PlainDateText),
    outcome: nullable(EnquiryOutcome),
  }),
})

/** An enquiry under section 47 ended. */
export const EnquiryConcluded = defineEvent({
  type: 'EnquiryConcluded',
  data: exactObject('EnquiryConcluded', {
    case: CasePseudonym,
    enquiry: IdText,
    outcome: EnquiryOutcome,
  }),
})

/** An initial child protection conference decided whether the child is registered; `chair` chaired it. */
export const InitialConferenceHeld = defineEvent({
  type: 'InitialConferenceHeld',
  data: exactObject('InitialConferenceHeld', {
    case: CasePseudonym,
    conference: IdText,
    referral: IdText,
    chair: IdText,
    decision: InitialConferenceDecision,
    enquiry: nullable(IdText),
  }),
})

/** The outline protection plan of a conference was sent out. */
export const OutlinePlanCirculated = defineEvent({
  type: 'OutlinePlanCirculated',
  data: exactObject('OutlinePlanCirculated', { case: CasePseudonym, conference: IdText }),
})

/** A child is on the child protection register; an end, where one is given, was known when this was recorded. */
export const ChildRegistered = defineEvent({
  type: 'ChildRegistered',
  data: exactObject('ChildRegistered', {
    case: CasePseudonym,
    registration: IdText,
    conference: IdText,
    categories: t.readonlyArray(AbuseCategoryCode),
    signedBy: IdText,
    previousRegistrations: nullable(Count),
    endedOn: nullable(PlainDateText),
    endReason: nullable(DeregistrationReason),
  }),
})

/** The categories under which a child is registered changed. */
export const AbuseCategoriesChanged = defineEvent({
  type: 'AbuseCategoriesChanged',
  data: exactObject('AbuseCategoriesChanged', {
    case: CasePseudonym,
    registration: IdText,
    categories: t.readonlyArray(AbuseCategoryCode),
  }),
})

/** A core group met. */
export const CoreGroupHeld = defineEvent({
  type: 'CoreGroupHeld',
  data: exactObject('CoreGroupHeld', {
    case: CasePseudonym,
    registration: IdText,
    meeting: IdText,
  }),
})

/** A review conference decided whether the child stays registered. */
export const ReviewConferenceHeld = defineEvent({
  type: 'ReviewConferenceHeld',
  data: exactObject('ReviewConferenceHeld', {
    case: CasePseudonym,
    registration: IdText,
    conference: IdText,
    chair: IdText,
    decision: ReviewConferenceDecision,
  }),
})

/** A child is off the child protection register. */
export const ChildDeregistered = defineEvent({
  type: 'ChildDeregistered',
  data: exactObject('ChildDeregistered', {
    case: CasePseudonym,
    registration: IdText,
    reason: DeregistrationReason,
    conference: nullable(IdText),
  }),
})

/** Every event of this kind of document. */
export type ProtectionEvent =
  | EventOf<typeof StrategyDiscussionHeld>
  | EventOf<typeof EnquiryStarted>
  | EventOf<typeof EnquiryConcluded>
  | EventOf<typeof InitialConferenceHeld>
  | EventOf<typeof OutlinePlanCirculated>
  | EventOf<typeof ChildRegistered>
  | EventOf<typeof AbuseCategoriesChanged>
  | EventOf<typeof CoreGroupHeld>
  | EventOf<typeof ReviewConferenceHeld>
  | EventOf<typeof ChildDeregistered>

/** Their codecs by type. */
export const protectionEvents: EventCatalogue = eventCatalogue(
  StrategyDiscussionHeld,
  EnquiryStarted,
  EnquiryConcluded,
  InitialConferenceHeld,
  OutlinePlanCirculated,
  ChildRegistered,
  AbuseCategoriesChanged,
  CoreGroupHeld,
  ReviewConferenceHeld,
  ChildDeregistered,
)
