import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** Whether the board asks for an answer, directs that something be done, or agrees an action of its own. */
export type BoardActionKind = 'challenge' | 'direction' | 'action'

/** Codec of a {@link BoardActionKind}. */
export const BoardActionKind: t.Type<BoardActionKind, string, unknown> = oneOf(
  'challenge',
  'direction',
  'action',
)
