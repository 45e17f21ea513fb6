/** A division before rounding: the quotient is `floor` plus `remainder` / `denominator`, a part of at least 0, below 1. */
export interface FloorDivision {
  readonly floor: bigint
  readonly remainder: bigint
  readonly denominator: bigint
}

/** Divides towards minus infinity. Throws a RangeError for a denominator of zero. */
export function floorDivision(numerator: bigint, denominator: bigint): FloorDivision {
  if (denominator === 0n) {
    throw new RangeError(`Cannot divide ${numerator} by zero`)
  }
  if (denominator < 0n) return floorDivision(-numerator, -denominator)
  const truncated = numerator / denominator
  const remainder = numerator % denominator
  // The operators of bigint cut towards zero, which lies above a negative quotient.
  return remainder < 0n
    ? { floor: truncated - 1n, remainder: remainder + denominator, denominator }
    : { floor: truncated, remainder, denominator }
}
