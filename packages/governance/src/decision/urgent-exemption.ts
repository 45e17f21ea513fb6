import { exactObject, NonEmptyText } from '@coflyfr/core'

/** Codec of why a decision is too urgent to wait for call-in, and which post agreed to that. */
export const UrgentExemption = exactObject('urgentExemption', {
  reason: NonEmptyText,
  agreedBy: NonEmptyText,
})
