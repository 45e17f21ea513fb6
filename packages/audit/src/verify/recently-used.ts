/** Values by key; those used last are kept. */
export interface RecentlyUsed<Value> {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
}

/**
 * Keeps values up to a total weight, in two halves. When the newer half is full it becomes the older, and the previous
 * older half is dropped. So nothing has to search for the oldest value, as a single map of tens of thousands would.
 */
export const recentlyUsed = <Value>(
  weightMax: number,
  weightOf: (value: Value) => number,
): RecentlyUsed<Value> => {
  let older = new Map<string, Value>()
  let newer = new Map<string, Value>()
  let weight = 0
  const set = (key: string, value: Value): void => {
    const before = newer.get(key)
    weight += weightOf(value) - (before === undefined ? 0 : weightOf(before))
    newer.set(key, value)
    if (weight <= weightMax / 2) return
    older = newer
    newer = new Map()
    weight = 0
  }
  return {
    get: (key) => {
      const newest = newer.get(key)
      if (newest !== undefined) return newest
      const found = older.get(key)
      if (found !== undefined) set(key, found)
      return found
    },
    set,
  }
}
