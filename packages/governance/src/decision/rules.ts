import type { PlainDate } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { NoSuchBody, NoSuchMeeting } from '../body/refusals.ts'
import { heldOn } from '../body/rules.ts'
import type { BodyState } from '../body/state.ts'
import type { NoSuchItem } from './refusals.ts'
import type { DecisionState } from './state.ts'

/** Whether the item was put before the meeting. */
export const isTabled = ({ itemsByMeeting }: DecisionState, meeting: string, item: string) =>
  itemsByMeeting.get(meeting)?.includes(item) ?? false

/** The day of the meeting that an item was put before; refuses with `NoSuchBody`, `NoSuchMeeting` or `NoSuchItem`. */
export const itemHeldOn = (
  body: BodyState,
  decisions: DecisionState,
  at: { readonly body: string; readonly meeting: string; readonly item: string },
): Either<NoSuchBody | NoSuchMeeting | NoSuchItem, PlainDate> => {
  const day = heldOn(body, at.body, at.meeting)
  if (isLeft(day)) return day
  const { meeting, item } = at
  return isTabled(decisions, meeting, item)
    ? right(day.right)
    : left({ tag: 'NoSuchItem', meeting, item })
}
