import type { Pence } from './pence.ts'
import { divideRounded } from './rounding/divide-rounded.ts'
import type { RoundingMode } from './rounding/rounding-mode.ts'

const pencePerThousandPounds = 100_000n

/**
 * Writes pence as whole thousands of pounds, rounded by the named mode.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { formatThousands, pence } from '@coflyfr/money'
 *
 * assert.equal(formatThousands(pence(325_850_000n), 'half-away-from-zero'), '3259')
 * ```
 */
export function formatThousands(amount: Pence, rounding: RoundingMode): string {
  return divideRounded(amount, pencePerThousandPounds, rounding).toString()
}
