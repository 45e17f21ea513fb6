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

/** The meeting of that id; where none is asked for the next one that is called, else the last one that was held. */
export const chosenMeeting = <Meeting extends Dated>(
  meetings: Iterable<Meeting>,
  asked: string | null,
): Meeting | undefined => {
  const all = inOrder(meetings)
  if (asked !== null) return all.find(({ meeting }) => meeting === asked)
  return all.find(({ attendance }) => attendance === null) ?? all.at(-1)
}
