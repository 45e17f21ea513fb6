import type { FloorDivision } from './floor-division.ts'
import { nearest } from './nearest.ts'

/** Rounds to the nearest, a half to the odd neighbour: 2.5 to 3, 3.5 to 3. */
export function halfOdd(division: FloorDivision): bigint {
  return nearest(division, division.floor % 2n === 0n ? division.floor + 1n : division.floor)
}
