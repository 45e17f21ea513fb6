import type { PlainDate } from '@coflyfr/core'
import { byText } from '../by-text.ts'

/** What the choice looks at. */
export interface Dated {
  readonly meeting: string
  readonly on: PlainDate
  /** Null until the meeting is held. */
  readonly attendance: readonly string[] | null
}

/** Meetings by the day on which they are held or called for. */
export const inOrder = <Meeting extends Dated>(meetings: Iterable<Meeting>): readonly Meeting[] =>
  [...meetings].sort(byText(({ on, meeting }) => `${on} ${meeting}`))

/**
 * The meeting of that id. Without an id, the first one called after the last that was held, or else that last one. A meeting
 * that was called but never held is passed over once a later one was held.
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
