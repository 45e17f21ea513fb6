import type { FloorDivision } from './floor-division.ts'

/** Rounds to the nearest whole number; `ofTie` is the answer where the floor and the number above it are equally near. */
export function nearest({ floor, remainder, denominator }: FloorDivision, ofTie: bigint): bigint {
  const twice = remainder * 2n
  if (twice === denominator) return ofTie
  return twice < denominator ? floor : floor + 1n
}
