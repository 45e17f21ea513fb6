import type { FloorDivision } from './floor-division.ts'

/** Rounds towards minus infinity: 1.9 to 1, -1.1 to -2. */
export function down({ floor }: FloorDivision): bigint {
  return floor
}
