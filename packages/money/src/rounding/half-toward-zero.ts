import type { FloorDivision } from './floor-division.ts'
import { nearest } from './nearest.ts'

/** Rounds to the nearest, a half towards zero: 2.5 to 2, -2.5 to -2. */
export function halfTowardZero(division: FloorDivision): bigint {
  return nearest(division, division.floor < 0n ? division.floor + 1n : division.floor)
}
