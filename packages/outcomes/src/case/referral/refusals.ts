import type { PlainDate } from '@coflyfr/core'
import type { SamePersonTwice } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { NoSuchContact } from '../contact/refusals.ts'
import type { EndsBeforeStart } from '../ends.ts'

/** The case has no accepted referral of that reference. */
export interface NoSuchReferral {
  readonly tag: 'NoSuchReferral'
  readonly referral: string
}

/** The referral was closed. */
export interface ReferralIsClosed {
  readonly tag: 'ReferralIsClosed'
  readonly referral: string
  readonly closedOn: PlainDate
}

/** The referral is open, so that nothing opens it again. */
export interface ReferralIsOpen {
  readonly tag: 'ReferralIsOpen'
  readonly referral: string
}

/** A closure given with its referral lacks its date (8810), its reason (8805) or who proposed it (no code). */
export interface ClosureIncomplete {
  readonly tag: 'ClosureIncomplete'
  readonly code: '8805' | '8810' | null
  readonly referral: string
}

/** Two referrals of one child would be open (CIN census, rule 8815). */
export interface ReferralStillOpen {
  readonly tag: 'ReferralStillOpen'
  readonly code: '8815'
  readonly referral: string
  readonly open: string
}

/** Two referrals of one child would overlap (CIN census, rule 8820). */
export interface ReferralsOverlap {
  readonly tag: 'ReferralsOverlap'
  readonly code: '8820'
  readonly referral: string
  readonly other: string
}

/**
 * Work under the referral is still open: an assessment (CIN census, rule 8867), an enquiry (8868), a plan, a registration, or a
 * placement.
 */
export interface OpenWorkRemains {
  readonly tag: 'OpenWorkRemains'
  readonly code: '8867' | '8868' | null
  readonly referral: string
  readonly work: 'assessment' | 'enquiry' | 'plan' | 'registration' | 'placement'
  readonly reference: string
}

/** Something under the referral would have happened after its closure (CIN census, rule 8565). */
export interface ActivityAfterClosure {
  readonly tag: 'ActivityAfterClosure'
  readonly code: '8565'
  readonly referral: string
  readonly closedOn: PlainDate
  readonly activityOn: PlainDate
}

/** Why a command about a referral is refused, in order of precedence. */
export type ReferralRefusal =
  | NoSuchReferral
  | ReferralIsClosed
  | ReferralIsOpen
  | DuplicateReference<'referral'>
  | NoSuchContact
  | DatedBeforePreviousStep
  | ClosureIncomplete
  | EndsBeforeStart
  | ReferralStillOpen
  | ReferralsOverlap
  | SamePersonTwice
  | OpenWorkRemains
  | ActivityAfterClosure
