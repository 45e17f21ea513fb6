import { differenceText } from '../decimal/difference-text.ts'
import { millionthsOf } from '../decimal/millionths.ts'
import { quotientText } from '../decimal/quotient-text.ts'
import type { MeasureUnit } from './definition.ts'

/** How far a value is from its baseline, in two different numbers: 41 % to 7 % is 34 points and 82.9 per cent. */
export interface MeasureChange {
  /** Relative change in per cent with one decimal; null where the baseline is zero. */
  readonly percent: string | null
  /** Difference in percentage points; null for a measure in any other unit. */
  readonly points: string | null
}

/** Printed with the sign of a fall, so a half must go the same way on both sides of zero. */
const rounding = 'half-away-from-zero' as const

/**
 * The change of a measure from its baseline (DOMAIN §5.4); null where either has no value, because missing is not zero.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { measureChange } from '@coflyfr/outcomes'
 *
 * assert.deepEqual(measureChange({ unit: 'count', baseline: '5667', value: '8334' }), { percent: '47.1', points: null })
 * assert.deepEqual(measureChange({ unit: 'percent', baseline: '41', value: '7' }), { percent: '-82.9', points: '-34' })
 * ```
 */
export const measureChange = (compared: {
  readonly unit: MeasureUnit
  readonly baseline: string | null
  readonly value: string | null
  /** Decimals of the relative change; 1 by default. */
  readonly decimals?: number
}): MeasureChange | null => {
  const { unit, baseline, value, decimals = 1 } = compared
  if (baseline === null || value === null) return null
  const from = millionthsOf(baseline)
  const difference = millionthsOf(value) - from
  return {
    percent:
      from === 0n
        ? null
        : quotientText(difference * 100n, from < 0n ? -from : from, { decimals, rounding }),
    points: unit === 'percent' ? differenceText(value, baseline) : null,
  }
}
