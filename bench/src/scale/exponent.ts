/** Events, and the time that they took. */
export type SizedTime = readonly [events: number, seconds: number]

/**
 * The exponent of time by size: the slope of the line of least squares through the logarithms. Throws a RangeError where
 * there are not two sizes.
 */
export const fittedExponent = (points: readonly SizedTime[]): number => {
  const logs = points.map(([events, seconds]) => [Math.log(events), Math.log(seconds)] as const)
  const mean = (at: 0 | 1): number => logs.reduce((sum, pair) => sum + pair[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const spread = logs.reduce((sum, [one]) => sum + (one - x) ** 2, 0)
  if (!(spread > 0)) throw new RangeError('An exponent needs two sizes')
  return logs.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / spread
}
