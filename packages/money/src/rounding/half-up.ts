import type { FloorDivision } from './floor-division.ts'
import { nearest } from './nearest.ts'

/** Rounds to the nearest, a half towards plus infinity: 2.5 to 3, -2.5 to -2. */
export function halfUp(division: FloorDivision): bigint {
  return nearest(division, division.floor + 1n)
}
