import type { PlainDate } from '@coflyfr/core'
import type { MoreAttendedThanInvited, NotYetHeld } from './refusals.ts'

/** An engagement is recorded on the day it was held, or later. */
export const heldBy = (heldOn: PlainDate, effectiveOn: PlainDate): NotYetHeld | null =>
  heldOn > effectiveOn ? { tag: 'NotYetHeld', heldOn, effectiveOn } : null

/** No more people attended than were invited; an open invitation has no number. */
export const attendanceFits = (
  invited: number | null,
  attended: number,
): MoreAttendedThanInvited | null =>
  invited !== null && attended > invited
    ? { tag: 'MoreAttendedThanInvited', invited, attended }
    : null
