import type { FloorDivision } from './floor-division.ts'

/** Rounds towards plus infinity: 1.1 to 2, -1.9 to -1. */
export function up({ floor, remainder }: FloorDivision): bigint {
  return remainder === 0n ? floor : floor + 1n
}
