import type { PlainDate } from '@coflyfr/core'
import { inOrder } from './chosen-meeting.ts'
import type { BoardPackState, Body, Meeting } from './state.ts'

/** What every section of a pack is made from. */
export interface PackGround {
  readonly state: BoardPackState
  readonly body: Body
  readonly meeting: Meeting
  /** The meeting before this one; null for the first. */
  readonly previous: Meeting | null
  /** The day on which actions and reports are judged late. */
  readonly day: PlainDate
  /** Whether the pack holds only what was known when the papers went out. */
  readonly isAsKnown: boolean
}

/** The ground of one meeting's pack. */
export const packGround = (
  state: BoardPackState,
  body: Body,
  meeting: Meeting,
  { day, isAsKnown }: Pick<PackGround, 'day' | 'isAsKnown'>,
): PackGround => {
  const earlier = inOrder(body.meetings.values()).filter(({ on }) => on < meeting.on)
  return { state, body, meeting, previous: earlier.at(-1) ?? null, day, isAsKnown }
}

/** Whether something happened since the last meeting, and so is news to this one. */
export const isNew = ({ previous }: PackGround, on: PlainDate): boolean =>
  previous === null || on >= previous.on
