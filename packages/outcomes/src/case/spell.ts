import type { PlainDate } from '@coflyfr/core'

/** A stretch of time on the line of effective dates; null while it is open. */
export interface Spell {
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate | null
}

const endsAfter = ({ endedOn }: Spell, day: PlainDate): boolean => endedOn === null || endedOn > day

/**
 * Whether two spells share more than a boundary: one may begin on the day the other ends, as the censuses have it, in
 * whatever order the two were recorded.
 */
export const overlap = (one: Spell, other: Spell): boolean =>
  endsAfter(one, other.startedOn) && endsAfter(other, one.startedOn)

/** Whether a spell is open when a day ends. */
export const isOpenOn = (spell: Spell, day: PlainDate): boolean =>
  spell.startedOn <= day && endsAfter(spell, day)

/** Whether something that happened on a day happened in the spell; its last day counts. */
export const covers = ({ startedOn, endedOn }: Spell, day: PlainDate): boolean =>
  startedOn <= day && (endedOn === null || endedOn >= day)
