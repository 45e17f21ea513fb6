import type { FloorDivision } from './floor-division.ts'
import { nearest } from './nearest.ts'

/** Rounds to the nearest, a half towards minus infinity: 2.5 to 2, -2.5 to -3. */
export function halfDown(division: FloorDivision): bigint {
  return nearest(division, division.floor)
}
