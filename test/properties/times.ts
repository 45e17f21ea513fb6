/** Set by `pnpm nightly`, which tries a property this many times as often. */
const factor = Number(process.env['PROPERTY_TIMES'] ?? 1)

/**
 * How often to try a property: this often for a change, where every run draws new cases, and many times that at night.
 */
export const times = (onAChange: number): number => onAChange * factor

/** How long a property that is tried {@link times} may take, in milliseconds, in proportion to the number of tries. */
export const timeFor = (onAChange: number): number => onAChange * factor
