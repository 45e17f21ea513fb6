/** Codes of child protection. */
import { oneOf } from '@coflyfr/core'

/** How a strategy discussion was held. */
export const DiscussionForm = oneOf('discussion', 'meeting')

/** What a strategy discussion decided: an enquiry under section 47 by one agency or jointly, or none. */
export const DiscussionOutcome = oneOf('single-agency-enquiry', 'joint-enquiry', 'no-enquiry')

/** What an enquiry under section 47 concluded; only the first leads to a conference. */
export const EnquiryOutcome = oneOf(
  'conference',
  'substantiated-no-conference',
  'not-substantiated',
)

/** What an initial conference decided. */
export const InitialConferenceDecision = oneOf('register', 'do-not-register')

/** What a review conference decided. */
export const ReviewConferenceDecision = oneOf('continue', 'deregister')

/**
 * Category of abuse: neglect, physical, sexual, emotional or psychological, financial (Wales), and MUL, which the CIN
 * census has for several.
 */
export const AbuseCategoryCode = oneOf('NEG', 'PHY', 'SAB', 'EMO', 'FIN', 'MUL')

/** Why a child's name came off the register. */
export const DeregistrationReason = oneOf(
  'risk-reduced',
  'became-looked-after',
  'transferred',
  'turned-18',
  'died',
  'other',
)
