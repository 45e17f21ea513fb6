import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** How a call-in ends: the decision stands, goes back to the body that made it, or on to Council. */
export type CallInConclusion = 'stands' | 'referred-back' | 'referred-to-council'

/** Codec of a {@link CallInConclusion}. */
export const CallInConclusion: t.Type<CallInConclusion, string, unknown> = oneOf(
  'stands',
  'referred-back',
  'referred-to-council',
)
