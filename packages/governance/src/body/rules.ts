import type { PlainDate } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { NoSuchBody, NoSuchMeeting } from './refusals.ts'
import type { BodyState } from './state.ts'

/** The day the body was established; refuses with `NoSuchBody`. */
export const establishedOn = (state: BodyState, body: string): Either<NoSuchBody, PlainDate> =>
  state.establishedOn === null ? left({ tag: 'NoSuchBody', body }) : right(state.establishedOn)

/** The day of one of the body's meetings; refuses with `NoSuchBody` or `NoSuchMeeting`. */
export const heldOn = (
  state: BodyState,
  body: string,
  meeting: string,
): Either<NoSuchBody | NoSuchMeeting, PlainDate> => {
  if (state.establishedOn === null) return left({ tag: 'NoSuchBody', body })
  const day = state.heldOnByMeeting.get(meeting)
  return day === undefined ? left({ tag: 'NoSuchMeeting', body, meeting }) : right(day)
}
