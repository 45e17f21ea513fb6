import type { PlainDate } from '@coflyfr/core'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { PlanWhileRegistered } from '../care-plan/refusals.ts'
import type { EndIncomplete, EndsBeforeStart } from '../ends.ts'
import type { ActivityAfterClosure, NoSuchReferral } from '../referral/refusals.ts'

/** The referral has no strategy discussion of that reference, without which there is no enquiry. */
export interface NoSuchDiscussion {
  readonly tag: 'NoSuchDiscussion'
  readonly discussion: string
}

/** The strategy discussion decided that there is no enquiry. */
export interface NoEnquiryDecided {
  readonly tag: 'NoEnquiryDecided'
  readonly discussion: string
}

/** The case has no enquiry of that reference. */
export interface NoSuchEnquiry {
  readonly tag: 'NoSuchEnquiry'
  readonly enquiry: string
}

/** The enquiry was concluded. */
export interface EnquiryIsConcluded {
  readonly tag: 'EnquiryIsConcluded'
  readonly enquiry: string
  readonly concludedOn: PlainDate
}

/** An enquiry would begin before its referral (CIN census, rule 2889). */
export interface EnquiryBeforeReferral {
  readonly tag: 'EnquiryBeforeReferral'
  readonly code: '2889'
  readonly enquiry: string
  readonly startsOn: PlainDate
  readonly referredOn: PlainDate
}

/** An enquiry would begin while another goes on (CIN census, rule 8890). */
export interface EnquiryStillOpen {
  readonly tag: 'EnquiryStillOpen'
  readonly code: '8890'
  readonly enquiry: string
  readonly open: string
}

/** A conference would be held on a Saturday or a Sunday (CIN census, rule 8875). */
export interface ConferenceAtWeekend {
  readonly tag: 'ConferenceAtWeekend'
  readonly code: '8875'
  readonly conference: string
  readonly on: PlainDate
}

/** An initial conference would be held before the referral (CIN census, rule 1104). */
export interface ConferenceBeforeReferral {
  readonly tag: 'ConferenceBeforeReferral'
  readonly code: '1104'
  readonly conference: string
  readonly heldOn: PlainDate
  readonly referredOn: PlainDate
}

/** The case has no conference of that reference, without which nobody is registered or taken off the register. */
export interface NoSuchConference {
  readonly tag: 'NoSuchConference'
  readonly conference: string
}

/** The conference decided otherwise than what is asked. */
export interface ConferenceDecidedOtherwise {
  readonly tag: 'ConferenceDecidedOtherwise'
  readonly conference: string
  readonly decision: 'register' | 'do-not-register' | 'continue' | 'deregister'
}

/** The outline plan of the conference was sent out before. */
export interface OutlinePlanIsOut {
  readonly tag: 'OutlinePlanIsOut'
  readonly conference: string
  readonly sentOn: PlainDate
}

/** A child would not be registered on the day on which the conference decided it (CIN census, rule 2885). */
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

/** A registration names no category of abuse. */
export interface NoAbuseCategory {
  readonly tag: 'NoAbuseCategory'
  readonly registration: string
}

/** A registration would end on the day it began (CIN census, rule 8840). */
export interface RegistrationEndsOnItsDay {
  readonly tag: 'RegistrationEndsOnItsDay'
  readonly code: '8840'
  readonly registration: string
  readonly on: PlainDate
}

/** A child would be on the register twice (CIN census, rule 8935). */
export interface RegistrationStillOpen {
  readonly tag: 'RegistrationStillOpen'
  readonly code: '8935'
  readonly registration: string
  readonly open: string
}

/** Two registrations of one child would overlap (CIN census, rule 8940). */
export interface RegistrationsOverlap {
  readonly tag: 'RegistrationsOverlap'
  readonly code: '8940'
  readonly registration: string
  readonly other: string
}

/** The case has no registration of that reference. */
export interface NoSuchRegistration {
  readonly tag: 'NoSuchRegistration'
  readonly registration: string
}

/** The child was off the register by then. */
export interface RegistrationHasEnded {
  readonly tag: 'RegistrationHasEnded'
  readonly registration: string
  readonly endedOn: PlainDate
}

/** A review would be held on the day of the registration or before it (CIN census, rule 8841). */
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
