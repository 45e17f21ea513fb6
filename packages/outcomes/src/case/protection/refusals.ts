import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { PlanWhileRegistered } from '../care-plan/refusals.ts'
import type { EndIncomplete, EndsBeforeStart } from '../ends.ts'
import type { ActivityAfterClosure, NoSuchReferral } from '../referral/refusals.ts'

/** The referral has no strategy discussion with that reference. An enquiry needs one. */
export interface NoSuchDiscussion {
  readonly tag: 'NoSuchDiscussion'
  readonly discussion: string
}

/** The strategy discussion did not decide on an enquiry. */
export interface NoEnquiryDecided {
  readonly tag: 'NoEnquiryDecided'
  readonly discussion: string
}

/** The case has no enquiry with that reference. */
export interface NoSuchEnquiry {
  readonly tag: 'NoSuchEnquiry'
  readonly enquiry: string
}

/** The enquiry has already been concluded. */
export interface EnquiryIsConcluded {
  readonly tag: 'EnquiryIsConcluded'
  readonly enquiry: string
  readonly concludedOn: PlainDate
}

/** The enquiry is dated before its referral (CIN census, rule 2889). */
export interface EnquiryBeforeReferral {
  readonly tag: 'EnquiryBeforeReferral'
  readonly code: '2889'
  readonly enquiry: string
  readonly startsOn: PlainDate
  readonly referredOn: PlainDate
}

/** Another enquiry about the child is still open (CIN census, rule 8890). */
export interface EnquiryStillOpen {
  readonly tag: 'EnquiryStillOpen'
  readonly code: '8890'
  readonly enquiry: string
  readonly open: string
}

/** The conference is dated on a Saturday or a Sunday (CIN census, rule 8875). */
export interface ConferenceAtWeekend {
  readonly tag: 'ConferenceAtWeekend'
  readonly code: '8875'
  readonly conference: string
  readonly on: PlainDate
}

/** The initial conference is dated before the referral (CIN census, rule 1104). */
export interface ConferenceBeforeReferral {
  readonly tag: 'ConferenceBeforeReferral'
  readonly code: '1104'
  readonly conference: string
  readonly heldOn: PlainDate
  readonly referredOn: PlainDate
}

/**
 * The case has no conference with that reference. A child is registered or taken off the register only by a conference.
 */
export interface NoSuchConference {
  readonly tag: 'NoSuchConference'
  readonly conference: string
}

/** The conference did not decide what the command asks for. */
export interface ConferenceDecidedOtherwise {
  readonly tag: 'ConferenceDecidedOtherwise'
  readonly conference: string
  readonly decision: 'register' | 'do-not-register' | 'continue' | 'deregister'
}

/** The outline plan of the conference has already been sent. */
export interface OutlinePlanIsOut {
  readonly tag: 'OutlinePlanIsOut'
  readonly conference: string
  readonly sentOn: PlainDate
}

/** The registration is not dated on the day on which the conference decided it (CIN census, rule 2885). */
export interface RegisteredOnOtherDay {
  readonly tag: 'RegisteredOnOtherDay'
  readonly code: '2885'
  readonly registration: string
  readonly startsOn: PlainDate
  readonly heldOn: PlainDate
}

/** The registration was not signed by the chair of the conference (DOMAIN §8). */
export interface NotSignedByChair {
  readonly tag: 'NotSignedByChair'
  readonly signedBy: string
  readonly chair: string
}

/** The registration names no category of abuse. */
export interface NoAbuseCategory {
  readonly tag: 'NoAbuseCategory'
  readonly registration: string
}

/** The registration ends on the day it began (CIN census, rule 8840). */
export interface RegistrationEndsOnItsDay {
  readonly tag: 'RegistrationEndsOnItsDay'
  readonly code: '8840'
  readonly registration: string
  readonly on: PlainDate
}

/** The child is already on the register (CIN census, rule 8935). */
export interface RegistrationStillOpen {
  readonly tag: 'RegistrationStillOpen'
  readonly code: '8935'
  readonly registration: string
  readonly open: string
}

/** Two registrations of the child would overlap (CIN census, rule 8940). */
export interface RegistrationsOverlap {
  readonly tag: 'RegistrationsOverlap'
  readonly code: '8940'
  readonly registration: string
  readonly other: string
}

/** The case has no registration with that reference. */
export interface NoSuchRegistration {
  readonly tag: 'NoSuchRegistration'
  readonly registration: string
}

/** The child was already off the register by then. */
export interface RegistrationHasEnded {
  readonly tag: 'RegistrationHasEnded'
  readonly registration: string
  readonly endedOn: PlainDate
}

/** The review is dated on or before the day of the registration (CIN census, rule 8841). */
export interface ReviewNotAfterRegistration {
  readonly tag: 'ReviewNotAfterRegistration'
  readonly code: '8841'
  readonly conference: string
  readonly heldOn: PlainDate
  readonly registeredOn: PlainDate
}

/** Why a command about child protection is refused, in order of precedence. */
export type ProtectionRefusal =
  | NoSuchReferral
  | NoSuchDiscussion
  | NoSuchEnquiry
  | NoSuchConference
  | NoSuchRegistration
  | DuplicateReference<
      'discussion' | 'enquiry' | 'conference' | 'registration' | 'category' | 'meeting'
    >
  | NoEnquiryDecided
  | EnquiryIsConcluded
  | ConferenceDecidedOtherwise
  | OutlinePlanIsOut
  | RegistrationHasEnded
  | ConferenceAtWeekend
  | EnquiryBeforeReferral
  | ConferenceBeforeReferral
  | RegisteredOnOtherDay
  | ReviewNotAfterRegistration
  | DatedBeforePreviousStep
  | NotSignedByChair
  | NoAbuseCategory
  | EndIncomplete
  | RegistrationEndsOnItsDay
  | EndsBeforeStart
  | ActivityAfterClosure
  | EnquiryStillOpen
  | RegistrationStillOpen
  | RegistrationsOverlap
  | PlanWhileRegistered
