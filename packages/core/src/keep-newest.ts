/**
 * Sets a value in a map as its newest, and drops the oldest where the map then holds more than `countMax`. Returns the
 * key that was dropped. For maps of some hundreds of entries in front of a disk or a network; a library would add a
 * millisecond or two to every start.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { keepNewest } from '@coflyfr/core'
 *
 * const years = new Map([['2021-22', 1], ['2022-23', 2]])
 * assert.equal(keepNewest(years, '2021-22', 3, 2), undefined)
 * assert.equal(keepNewest(years, '2023-24', 4, 2), '2022-23')
 * ```
 */
export const keepNewest = <Key, Value>(
  map: Map<Key, Value>,
  key: Key,
  value: Value,
  countMax: number,
): Key | undefined => {
  map.delete(key)
  map.set(key, value)
  if (map.size <= countMax) return undefined
  const [oldest] = map.keys()
  if (oldest !== undefined) map.delete(oldest)
  return oldest
}
