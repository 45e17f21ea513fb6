import type { Measured } from '../measured.ts'

/** How long each of many calls took, in milliseconds: a caller notices the slow ones. */
export interface Latencies {
  readonly took: (milliseconds: number) => void
  readonly facts: () => Measured['facts']
}

const rounded = (milliseconds: number): number => Number(milliseconds.toFixed(3))

/** The smallest of the sorted values that this share of them does not exceed; throws a RangeError if there are none. */
export const percentile = (sorted: Float64Array, share: number): number => {
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new RangeError('There are no values')
  return found
}

/** Makes room for the latencies of `most` calls. */
export const latencies = (most: number): Latencies => {
  const all = new Float64Array(most)
  let count = 0
  return {
    took: (milliseconds) => {
      all[count] = milliseconds
      count += 1
    },
    facts: () => {
      const sorted = all.subarray(0, count).toSorted()
      return {
        p50Milliseconds: rounded(percentile(sorted, 0.5)),
        p99Milliseconds: rounded(percentile(sorted, 0.99)),
        p999Milliseconds: rounded(percentile(sorted, 0.999)),
      }
    },
  }
}
