import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'

/** An engagement of that id was recorded before. */
export interface EngagementExists {
  readonly tag: 'EngagementExists'
  readonly engagement: string
}

/** No engagement of that id was recorded. */
export interface NoSuchEngagement {
  readonly tag: 'NoSuchEngagement'
  readonly engagement: string
}

/** Nothing of that reference was said there. */
export interface NothingSaid {
  readonly tag: 'NothingSaid'
  readonly engagement: string
  readonly said: string
}

/** What was held later than the record takes effect has not been held. */
export interface NotYetHeld {
  readonly tag: 'NotYetHeld'
  readonly heldOn: PlainDate
  readonly effectiveOn: PlainDate
}

/** More people attended than were invited; leave `invited` out where the invitation was open. */
export interface MoreAttendedThanInvited {
  readonly tag: 'MoreAttendedThanInvited'
  readonly invited: number
  readonly attended: number
}

/** Why a command about an engagement is refused; each command gives the first that applies, in this order. */
export type EngagementRefusal =
  | RoleNotAllowed
  | EngagementExists
  | NoSuchEngagement
  | NothingSaid
  | DatedBeforePreviousStep
  | DuplicateReference<'said'>
  | NotYetHeld
  | MoreAttendedThanInvited
