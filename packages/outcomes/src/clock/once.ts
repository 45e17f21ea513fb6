import type { Limit } from './limit.ts'
import type { TimescaleStep } from './timescale.ts'

/** The steps of a timescale that does not repeat. */
export const once = (limit: Limit): readonly TimescaleStep[] => [{ limit, legsUpTo: 1 }]
