import { decimalText } from './decimal-text.ts'
import type { Pence } from './pence.ts'
import type { PoundsText } from './pounds-text.ts'

/**
 * Writes pence as pounds with two decimals, the one spelling that every event, hash and JSON output uses.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { formatPounds, pence } from '@coflyfr/money'
 *
 * assert.equal(formatPounds(pence(-123_450n)), '-1234.50')
 * ```
 */
export function formatPounds(amount: Pence): PoundsText {
  // The one place where the spelling is made; the codec of PoundsText checks it.
  return decimalText(amount, 2) as PoundsText
}
