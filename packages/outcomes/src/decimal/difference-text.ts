import { millionthsOf } from './millionths.ts'
import { quotientText } from './quotient-text.ts'

const decimalsOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0

/**
 * What one decimal text is more than another, exactly, with as many decimals as the longer one.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { differenceText } from '@coflyfr/outcomes/events'
 *
 * assert.equal(differenceText('88.9', '90'), '-1.1')
 * ```
 */
export const differenceText = (value: string, from: string): string =>
  quotientText(millionthsOf(value) - millionthsOf(from), 1_000_000n, {
    decimals: Math.max(decimalsOf(value), decimalsOf(from)),
    rounding: 'half-away-from-zero',
  })
