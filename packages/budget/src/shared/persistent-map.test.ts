import { expect, test } from 'vitest'
import { entryOf, persistentMap, valuesOf, withEntry } from './persistent-map.ts'

const filled = (count: number) => {
  let map = persistentMap<number>()
  for (let number = 0; number < count; number += 1) map = withEntry(map, `k${number}`, number)
  return map
}

test.each([0, 1, 64, 65, 66, 200])('holds %i entries, each once', (count) => {
  const map = filled(count)
  const numbers = Array.from({ length: count }, (_, number) => number)
  expect([...valuesOf(map)].sort((one, other) => one - other)).toEqual(numbers)
  expect(numbers.map((number) => entryOf(map, `k${number}`))).toEqual(numbers)
})

test('replacing an entry gives the new value, and leaves the map before unchanged', () => {
  const before = filled(100)
  const after = withEntry(before, 'k3', -3)
  expect([entryOf(before, 'k3'), entryOf(after, 'k3')]).toEqual([3, -3])
  expect([...valuesOf(after)]).toHaveLength(100)
})

test('a key without an entry has the value undefined', () => {
  expect(entryOf(persistentMap(), 'k')).toBeUndefined()
})
