/**
 * The eight ways to round to a whole number. `up` goes towards plus infinity and `down` towards minus infinity,
 * whatever lies between; the `half-` modes go to the nearest, and differ only where two are equally near.
 */
export const roundingModes = [
  'up',
  'down',
  'half-up',
  'half-down',
  'half-even',
  'half-odd',
  'half-toward-zero',
  'half-away-from-zero',
] as const

/** The name of one of the eight rounding modes. */
export type RoundingMode = (typeof roundingModes)[number]
