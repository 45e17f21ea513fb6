/** Compares for sorting, smallest first; texts by code unit, which no locale changes. */
export function ascending<Value extends bigint | string>(first: Value, second: Value): -1 | 0 | 1 {
  if (first < second) return -1
  return first > second ? 1 : 0
}
