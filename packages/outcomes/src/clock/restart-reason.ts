import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** Why a clock was started anew; a meeting that was moved is none, and neither is a busy team. */
export const RestartReason = oneOf(
  'new-report',
  'court-direction',
  'transferred-in',
  'child-was-missing',
  'start-recorded-wrongly',
)

/** See {@link RestartReason}. */
export type RestartReason = t.TypeOf<typeof RestartReason>
