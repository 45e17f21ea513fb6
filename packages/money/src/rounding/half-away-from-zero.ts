import type { FloorDivision } from './floor-division.ts'
import { nearest } from './nearest.ts'

/** Rounds to the nearest, a half away from zero, as taught at school: 2.5 to 3, -2.5 to -3. */
export function halfAwayFromZero(division: FloorDivision): bigint {
  return nearest(division, division.floor < 0n ? division.floor : division.floor + 1n)
}
