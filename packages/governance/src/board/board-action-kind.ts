import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** Whether the board asks for an answer or for something to be done. */
export type BoardActionKind = 'challenge' | 'direction'

/** Codec of a {@link BoardActionKind}. */
export const BoardActionKind: t.Type<BoardActionKind, string, unknown> = oneOf(
  'challenge',
  'direction',
)
