import { oneOf } from '@coflyfr/core'
import type * as t from 'io-ts'

/** Why a stage of a complaint takes longer than it may: a busy team is no reason. */
export const ExtensionReason = oneOf(
  'complainant-agreed',
  'complex-investigation',
  'awaiting-information',
  'other-proceedings',
)

/** See {@link ExtensionReason}. */
export type ExtensionReason = t.TypeOf<typeof ExtensionReason>
