import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** What sort of body meets. */
export type BodyKind = 'cabinet' | 'council' | 'committee' | 'board' | 'scrutiny'

/** Codec of a {@link BodyKind}. */
export const BodyKind: t.Type<BodyKind, string, unknown> = oneOf(
  'cabinet',
  'council',
  'committee',
  'board',
  'scrutiny',
)
