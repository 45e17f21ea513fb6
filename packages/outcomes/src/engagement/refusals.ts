import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep } from '../dated-before-previous-step.ts'
import type { DuplicateReference } from '../duplicate-reference.ts'

/** An engagement with that id is already on record. */
export interface EngagementExists {
  readonly tag: 'EngagementExists'
  readonly engagement: string
}

/** There is no engagement with that id. */
export interface NoSuchEngagement {
  readonly tag: 'NoSuchEngagement'
  readonly engagement: string
}

/** The engagement has no item with that reference. */
export interface NothingSaid {
  readonly tag: 'NothingSaid'
  readonly engagement: string
  readonly said: string
}

/** The engagement is recorded for a day before it was held. */
export interface NotYetHeld {
  readonly tag: 'NotYetHeld'
  readonly heldOn: PlainDate
  readonly effectiveOn: PlainDate
}

/** More people attended than were invited. Leave `invited` out if the invitation was open. */
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
