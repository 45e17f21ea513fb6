import type { PlainDate } from '@coflyfr/core'
import type { SamePersonTwice } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { DuplicateReference } from '../../duplicate-reference.ts'
import type { NoSuchContact } from '../contact/refusals.ts'
import type { EndsBeforeStart } from '../ends.ts'

/** The case has no accepted referral with that reference. */
export interface NoSuchReferral {
  readonly tag: 'NoSuchReferral'
  readonly referral: string
}

/** The referral is already closed. */
export interface ReferralIsClosed {
  readonly tag: 'ReferralIsClosed'
  readonly referral: string
  readonly closedOn: PlainDate
}

/** The referral is open, so it cannot be reopened. */
export interface ReferralIsOpen {
  readonly tag: 'ReferralIsOpen'
  readonly referral: string
}

/**
 * A referral that is recorded with its closure needs the closure's date (8810), its reason (8805) and who proposed it
 * (no code).
 */
export interface ClosureIncomplete {
  readonly tag: 'ClosureIncomplete'
  readonly code: '8805' | '8810' | null
  readonly referral: string
}

/** The child already has an open referral (CIN census, rule 8815). */
export interface ReferralStillOpen {
  readonly tag: 'ReferralStillOpen'
  readonly code: '8815'
  readonly referral: string
  readonly open: string
}

/** Two referrals of the child would overlap (CIN census, rule 8820). */
export interface ReferralsOverlap {
  readonly tag: 'ReferralsOverlap'
  readonly code: '8820'
  readonly referral: string
  readonly other: string
}

/**
 * Work under the referral is still open: an assessment (CIN census, rule 8867), an enquiry (8868), a plan, a
 * registration or a placement.
 */
export interface OpenWorkRemains {
  readonly tag: 'OpenWorkRemains'
  readonly code: '8867' | '8868' | null
  readonly referral: string
  readonly work: 'assessment' | 'enquiry' | 'plan' | 'registration' | 'placement'
  readonly reference: string
}

/** Something under the referral is dated after its closure (CIN census, rule 8565). */
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
