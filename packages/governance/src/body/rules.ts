import type { PlainDate } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { MeetingNotHeld, MeetingNotQuorate, NoSuchBody, NoSuchMeeting } from './refusals.ts'
import type { BodyState, Meeting } from './state.ts'

/** The day the body was established; refuses with `NoSuchBody`. */
export const establishedOn = (state: BodyState, body: string): Either<NoSuchBody, PlainDate> =>
  state.establishedOn === null ? left({ tag: 'NoSuchBody', body }) : right(state.establishedOn)

const meetingOf = (
  state: BodyState,
  body: string,
  meeting: string,
): Either<NoSuchBody | NoSuchMeeting, Meeting> => {
  if (state.establishedOn === null) return left({ tag: 'NoSuchBody', body })
  const found = state.meetings.get(meeting)
  return found === undefined ? left({ tag: 'NoSuchMeeting', body, meeting }) : right(found)
}

/** The first day on which something can be put before a meeting: the day of its calling, else the day it was held. */
export const openSince = (
  state: BodyState,
  body: string,
  meeting: string,
): Either<NoSuchBody | NoSuchMeeting, PlainDate> => {
  const found = meetingOf(state, body, meeting)
  if (isLeft(found)) return found
  const { calledOn, held } = found.right
  const since = calledOn ?? held?.on
  return since === undefined ? left({ tag: 'NoSuchMeeting', body, meeting }) : right(since)
}

/** Why a meeting cannot have done something. */
export type NoMeetingHeld = NoSuchBody | NoSuchMeeting | MeetingNotHeld

/** The day of a meeting that was held and could decide. */
export const quorateOn = (
  state: BodyState,
  body: string,
  meeting: string,
): Either<NoMeetingHeld | MeetingNotQuorate, PlainDate> => {
  const found = meetingOf(state, body, meeting)
  if (isLeft(found)) return found
  const { held } = found.right
  if (held === null) return left({ tag: 'MeetingNotHeld', body, meeting })
  const { present, quorum } = held
  return present < quorum
    ? left({ tag: 'MeetingNotQuorate', body, meeting, present, quorum })
    : right(held.on)
}
