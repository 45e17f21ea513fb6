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

/** The engagement records nothing said with that reference. */
export interface NothingSaid {
  readonly tag: 'NothingSaid'
  readonly engagement: string
  readonly said: string
}

/** An engagement would be recorded before the day on which it was held. */
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
