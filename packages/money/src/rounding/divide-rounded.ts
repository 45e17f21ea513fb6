import { down } from './down.ts'
import { type FloorDivision, floorDivision } from './floor-division.ts'
import { halfAwayFromZero } from './half-away-from-zero.ts'
import { halfDown } from './half-down.ts'
import { halfEven } from './half-even.ts'
import { halfOdd } from './half-odd.ts'
import { halfTowardZero } from './half-toward-zero.ts'
import { halfUp } from './half-up.ts'
import type { RoundingMode } from './rounding-mode.ts'
import { up } from './up.ts'

/**
 * Divides two whole numbers and rounds by the named mode. Throws a RangeError for a denominator of zero.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { divideRounded } from '@coflyfr/money'
 *
 * assert.equal(divideRounded(5n, 2n, 'half-even'), 2n)
 * assert.equal(divideRounded(5n, 2n, 'half-away-from-zero'), 3n)
 * assert.equal(divideRounded(-5n, 2n, 'up'), -2n)
 * ```
 */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  return roundByMode[mode](floorDivision(numerator, denominator))
}

const roundByMode: Readonly<Record<RoundingMode, (division: FloorDivision) => bigint>> = {
  up,
  down,
  'half-up': halfUp,
  'half-down': halfDown,
  'half-even': halfEven,
  'half-odd': halfOdd,
  'half-toward-zero': halfTowardZero,
  'half-away-from-zero': halfAwayFromZero,
}
