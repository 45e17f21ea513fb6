import { expect, test } from 'vitest'
import type { StreamIndexEntry } from '../../audited-ledger.ts'
import { areAt, indexedPlaces, noPlaces, putPlace, type StreamPlaces } from './stream-places.ts'

/** A stream of three events and one of two. */
const entries: readonly StreamIndexEntry[] = [
  [1, 0, 0],
  [1, 1, 2],
  [1, 2, 4],
  [7, 0, 1],
  [7, 1, 3],
]

const indexedBy = (given: readonly StreamIndexEntry[], size = 5): StreamPlaces | null => {
  const index = indexedPlaces(size)
  return given.every((entry) => index.take([entry])) ? index.finish() : null
}

/** The places of some events, as a span reads them. */
const spanOf = (...rows: readonly (readonly [streamId: number, revision: number])[]) => {
  const places = noPlaces(rows.length)
  expect(rows.every(([streamId, revision], at) => putPlace(places, at, streamId, revision))).toBe(
    true,
  )
  return places
}

test('areAt compares an index with the rows of a span', () => {
  const all = indexedBy(entries)
  if (all === null) throw new Error('the index is whole')
  expect(areAt(2, all, spanOf([1, 1], [7, 1], [1, 2]))).toBe(true)
  expect(areAt(2, all, spanOf([1, 1], [7, 1]))).toBe(true)
  expect(areAt(2, all, spanOf([1, 1], [7, 1], [7, 2]))).toBe(false)
  expect(areAt(2, all, spanOf([1, 1], [7, 0], [1, 2]))).toBe(false)
  // More rows than the index has entries for.
  expect(areAt(3, all, spanOf([7, 1], [1, 2], [1, 3]))).toBe(false)
})

test('entries of events that were appended since do not count', () => {
  expect(indexedBy([...entries, [9, 0, 5]])).toEqual(indexedBy(entries))
  expect(indexedBy(entries, 4)).not.toBeNull()
})

const replaced = (at: number, ...given: readonly StreamIndexEntry[]) =>
  entries.toSpliced(at, 1, ...given)

test.each([
  ['one is missing', replaced(1)],
  ['the last is missing', entries.slice(0, -1)],
  ['one stands twice', replaced(2, [1, 1, 2])],
  ['one leads to the event of another', replaced(4, [7, 1, 4])],
  ['one leads to an event before that of the entry before it', replaced(1, [1, 1, 4])],
  ['two streams have one event', replaced(3, [7, 0, 0])],
  ['a stream does not begin at 0', replaced(3, [7, 1, 1], [7, 2, 3])],
  ['a revision is left out', replaced(2, [1, 3, 4])],
  ['a stream comes again', [...entries.slice(3), ...entries.slice(0, 3)]],
  ['a place before the first', replaced(0, [1, 0, -1])],
  ['a number that no store gives out', replaced(4, [2 ** 32 + 7, 0, 3])],
] as const)('%s', (_, given) => {
  expect(indexedBy(given)).toBeNull()
})

test.each([2 ** 32 - 1, 2 ** 32 + 1, -1, 0.5])('%d cannot be the number of a stream', (number) => {
  expect(putPlace(noPlaces(1), 0, number, 0)).toBe(false)
})
