/** Smallest, middle and largest of the rounds. */
export interface Spread {
  readonly least: number
  readonly median: number
  readonly most: number
}

/**
 * The middle value, or the mean of the two in the middle; throws a RangeError where there is none.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { median } from '@coflyfr/cli/measured'
 *
 * assert.equal(median([3, 1, 2, 10]), 2.5)
 * ```
 */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  if (upper === undefined || lower === undefined) throw new RangeError('There are no values')
  return (lower + upper) / 2
}

/**
 * The spread of the values of several rounds.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { spreadOf } from '@coflyfr/cli/measured'
 *
 * assert.deepEqual(spreadOf([3, 1, 2]), { least: 1, median: 2, most: 3 })
 * ```
 */
export const spreadOf = (values: readonly number[]): Spread => ({
  least: Math.min(...values),
  median: median(values),
  most: Math.max(...values),
})
