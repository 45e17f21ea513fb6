/** `pnpm nightly` sets it; then a property is tried so many times as often. */
const factor = Number(process.env['PROPERTY_TIMES'] ?? 1)

/** How often a property is tried: this often on a change, where every run draws anew, and many times that at night. */
export const times = (onAChange: number): number => onAChange * factor

/** How long a property that is tried {@link times} may take, in milliseconds: where it is tried more often, as much longer. */
export const timeFor = (onAChange: number): number => onAChange * factor
