/** The smaller of two amounts or days; `Math.min` takes only numbers. */
export const smaller = <Value extends bigint | string>(one: Value, other: Value): Value => {
  if (one < other) return one
  return other
}

/** The larger of two amounts or days. */
export const larger = <Value extends bigint | string>(one: Value, other: Value): Value => {
  if (one > other) return one
  return other
}
