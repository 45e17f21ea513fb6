/** A number of events, and their cost in seconds or memory. */
export type SizedCost = readonly [events: number, cost: number]

/**
 * The exponent by which a cost grows with the size: the slope of the least-squares line through the logarithms. Throws a
 * RangeError if there are not at least two sizes.
 */
export const fittedExponent = (points: readonly SizedCost[]): number => {
  const logs = points.map(([events, cost]) => [Math.log(events), Math.log(cost)] as const)
  const mean = (at: 0 | 1): number => logs.reduce((sum, pair) => sum + pair[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const spread = logs.reduce((sum, [one]) => sum + (one - x) ** 2, 0)
  if (!(spread > 0)) throw new RangeError('An exponent needs two sizes')
  return logs.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / spread
}
