import type { PlainDate } from '@coflyfr/core'
import { byText } from '../by-text.ts'

/** What a meeting is chosen by. */
export interface Dated {
  readonly meeting: string
  readonly on: PlainDate
  /** Null until the meeting is held. */
  readonly attendance: readonly string[] | null
}

/** Meetings in the order of the days on which they were held or are due. */
export const inOrder = <Meeting extends Dated>(meetings: Iterable<Meeting>): readonly Meeting[] =>
  [...meetings].sort(byText(({ on, meeting }) => `${on} ${meeting}`))

/**
 * The meeting with that id. Without an id, the first one after the last that was held, or that last one if none
 * follows. So a meeting that was called but never held is skipped once a later one was held.
 */
export const chosenMeeting = <Meeting extends Dated>(
  meetings: Iterable<Meeting>,
  asked: string | null,
): Meeting | undefined => {
  const all = inOrder(meetings)
  if (asked !== null) return all.find(({ meeting }) => meeting === asked)
  const lastHeld = all.findLastIndex(({ attendance }) => attendance !== null)
  return all[lastHeld + 1] ?? all[lastHeld]
}
