/** Codes of corrections. */
import { oneOf } from '@coflyfr/core'

/** Why something on record was wrong. */
export const CorrectionReason = oneOf(
  'wrong-child',
  'wrong-date',
  'wrong-code',
  'recorded-twice',
  'did-not-happen',
  'rectification-request',
)
