import type { FloorDivision } from './floor-division.ts'
import { nearest } from './nearest.ts'

/** Rounds to the nearest, a half to the even neighbour: 2.5 to 2, 3.5 to 4. Sums drift least. */
export function halfEven(division: FloorDivision): bigint {
  return nearest(division, division.floor % 2n === 0n ? division.floor : division.floor + 1n)
}
