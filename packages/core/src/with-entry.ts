/**
 * A map with one entry more, or another value for one it has. It copies the map: for states of few entries.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { withEntry } from '@coflyfr/core'
 *
 * const seats: ReadonlyMap<string, string> = new Map([['chair', 'Chief Executive']])
 * assert.equal(withEntry(seats, 'adviser', 'Independent adviser').size, 2)
 * assert.equal(seats.size, 1)
 * ```
 */
export const withEntry = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> => new Map(map).set(key, value)
