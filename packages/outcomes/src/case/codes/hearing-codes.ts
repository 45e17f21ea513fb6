/** Codes of how children are heard, and of their advocates. */
import { oneOf } from '@coflyfr/core'

/** What a child was heard for. */
export const HearingOccasion = oneOf(
  'assessment',
  'plan-review',
  'conference',
  'looked-after-review',
  'pathway-plan',
  'visit',
  'outcome',
)

/** How a child was heard. */
export const HearingMethod = oneOf(
  'in-person',
  'writing',
  'drawing-or-play',
  'observation',
  'communication-aid',
  'advocate',
  'remote',
)

/** Why a child was not heard. */
export const NotHeardReason = oneOf(
  'declined',
  'too-young',
  'not-present',
  'unsafe',
  'no-interpreter',
  'not-asked',
)

/** By what a child is entitled to the active offer of an independent advocate. */
export const AdvocacyEntitlement = oneOf('looked-after', 'child-protection', 'care-leaver')

/** Why an advocate was declined. */
export const AdvocacyDeclineReason = oneOf(
  'not-wanted-now',
  'has-own-advocate',
  'family-speaks',
  'not-able-to-choose',
)
