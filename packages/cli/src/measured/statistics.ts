/** Smallest, middle and largest of the rounds. */
export interface Spread {
  readonly least: number
  readonly median: number
  readonly most: number
}

/** The middle value, or the mean of the two in the middle; throws a RangeError where there is none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  if (upper === undefined || lower === undefined) throw new RangeError('There are no values')
  return (lower + upper) / 2
}

/** The spread of the values of several rounds. */
export const spreadOf = (values: readonly number[]): Spread => ({
  least: Math.min(...values),
  median: median(values),
  most: Math.max(...values),
})
