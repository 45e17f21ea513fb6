import type { PlainDate } from '@coflyfr/core'
import { millionthsOf } from '../decimal/millionths.ts'
import type { MeasureDirection } from './definition.ts'

/** A value to reach by a date. */
export interface Target {
  readonly on: PlainDate
  readonly value: string
}

/**
 * The value that should be reached by a date: that of the latest target due by then, or null before the first.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { targetOn } from '@coflyfr/outcomes'
 *
 * const path = [
 *   { on: plainDate('2024-03-31'), value: '25' },
 *   { on: plainDate('2025-03-31'), value: '15' },
 * ]
 * assert.equal(targetOn(path, plainDate('2024-12-31')), '25')
 * assert.equal(targetOn(path, plainDate('2023-12-31')), null)
 * ```
 */
export const targetOn = (path: readonly Target[], date: PlainDate): string | null =>
  path.findLast(({ on }) => on <= date)?.value ?? null

/** How a value stands to its target (the bands of Bridgend's annual report, DOMAIN §5.4). */
export type TargetBand = 'met' | 'missed-by-less-than-10-percent' | 'missed-by-more'

/**
 * The band of a value: the miss is counted in per cent of the target. Null for a measure with no good direction.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { targetBand } from '@coflyfr/outcomes'
 *
 * assert.equal(targetBand({ direction: 'up-is-good', target: '90', value: '88.9' }), 'missed-by-less-than-10-percent')
 * assert.equal(targetBand({ direction: 'down-is-good', target: '15', value: '7' }), 'met')
 * ```
 */
export const targetBand = (compared: {
  readonly direction: MeasureDirection
  readonly target: string
  readonly value: string
}): TargetBand | null => {
  const { direction } = compared
  if (direction === 'neither') return null
  const target = millionthsOf(compared.target)
  const gain = millionthsOf(compared.value) - target
  const miss = direction === 'up-is-good' ? -gain : gain
  if (miss <= 0n) return 'met'
  return miss * 10n < (target < 0n ? -target : target)
    ? 'missed-by-less-than-10-percent'
    : 'missed-by-more'
}
