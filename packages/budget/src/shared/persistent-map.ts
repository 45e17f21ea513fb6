/**
 * A map that is never changed: `withEntry` returns another one. Recent entries are in a small map over a large one, so that
 * a year with thousands of virements is not copied for each event.
 */
export interface PersistentMap<Value> {
  readonly settled: ReadonlyMap<string, Value>
  readonly recent: ReadonlyMap<string, Value>
}

/** The most entries of the small map before both are merged: copying that many costs about as much as one decision. */
const recentMax = 64

const nothing: ReadonlyMap<string, never> = new Map<string, never>()

/** A map with these entries; empty without any. */
export const persistentMap = <Value>(
  entries: ReadonlyMap<string, Value> = nothing,
): PersistentMap<Value> => ({ settled: entries, recent: nothing })

/** The value of a key, if it has one. */
export const entryOf = <Value>(map: PersistentMap<Value>, key: string): Value | undefined =>
  map.recent.get(key) ?? map.settled.get(key)

/** The same map with one entry added or replaced. */
export const withEntry = <Value>(
  { settled, recent }: PersistentMap<Value>,
  key: string,
  value: Value,
): PersistentMap<Value> => {
  const changed = new Map(recent).set(key, value)
  return changed.size <= recentMax
    ? { settled, recent: changed }
    : { settled: new Map([...settled, ...changed]), recent: nothing }
}

/** Every value once, the oldest keys first as far as they are settled. */
export function* valuesOf<Value>({ settled, recent }: PersistentMap<Value>): Iterable<Value> {
  for (const [key, value] of settled) if (!recent.has(key)) yield value
  yield* recent.values()
}
