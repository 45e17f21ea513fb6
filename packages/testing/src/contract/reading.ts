import assert from 'node:assert/strict'
import type { Placed, ReadAllOptions, Recorded } from '@coflyfr/core'
import { streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { logFilters } from '../arbitraries/log-filters.ts'
import { rawAppends } from '../arbitraries/raw-appends.ts'
import {
  append,
  budget,
  committed,
  gathered,
  logOf,
  noted,
  rules,
  type Stage,
  type Trial,
} from './stage.ts'

const placedOf = (event: Placed): Placed => {
  const { type, schemaVersion, effectiveOn, data, stream, revision, position } = event
  return { type, schemaVersion, effectiveOn, data, stream, revision, position }
}

/** The definition of a filter, in one line. */
const scanned = (
  log: readonly Recorded[],
  { after = -1, upTo = log.length, types, streamPrefix = '' }: ReadAllOptions,
): readonly Recorded[] =>
  log.filter(
    ({ position, type, stream }) =>
      position > after &&
      position <= upTo &&
      (types?.includes(type) ?? true) &&
      stream.startsWith(streamPrefix),
  )

/** The bounds at which a wrong comparison shows, in every pair, and the empty filters. */
const edgesOf = (size: number): readonly ReadAllOptions[] => {
  const bounds = [-1, 0, 1, size - 2, size - 1, size]
  const pairs = bounds.flatMap((after) => bounds.map((upTo) => ({ after, upTo })))
  const single = bounds.flatMap((bound) => [{ after: bound }, { upTo: bound }])
  return [{}, { types: [] }, { streamPrefix: '' }, ...single, ...pairs]
}

const filtersAsAScan = async ({ store }: Stage): Promise<void> => {
  const [appends = []] = fc.sample(rawAppends({ minLength: 40, maxLength: 60 }), 1)
  for (const drawn of appends) await committed(store, { ...drawn, expectedRevision: 'any' })
  const log = await logOf(store)
  assert.equal(log.length, appends.flatMap(({ events }) => events).length)
  const readsAsAScan = async (filter: ReadAllOptions): Promise<void> => {
    const expected = scanned(log, filter)
    assert.deepEqual(await gathered(store.readAll(filter)), expected)
    assert.deepEqual((await gathered(store.scan(filter))).map(placedOf), expected.map(placedOf))
  }
  for (const filter of edgesOf(log.length)) await readsAsAScan(filter)
  // The queries are drawn after the data, and from it.
  await fc.assert(fc.asyncProperty(logFilters(log), readsAsAScan), { numRuns: 200 })
}

const streamSize = 7

const readsAStream = async ({ store }: Stage): Promise<void> => {
  for (let number = 0; number < streamSize; number++) {
    await committed(store, append(`b-${number}`, { expectedRevision: 'any' }))
    await committed(store, append(`r-${number}`, { stream: rules, expectedRevision: 'any' }))
  }
  const whole = (await logOf(store)).filter(({ stream }) => stream === budget)
  assert.equal(whole.length, streamSize)
  assert.deepEqual(await gathered(store.readStream(budget)), whole)
  for (let from = 0; from <= streamSize + 1; from++) {
    assert.deepEqual(await gathered(store.readStream(budget, { from })), whole.slice(from))
    for (let upTo = -1; upTo <= streamSize + 1; upTo++) {
      const expected = whole.slice(from, upTo + 1)
      assert.deepEqual(await gathered(store.readStream(budget, { from, upTo })), expected)
    }
  }
  assert.deepEqual(await gathered(store.readStream(streamName('case', '7'))), [])
}

const isWholeAndInOrder = async ({ store }: Stage): Promise<void> => {
  const [appends, batch] = [30, 100]
  for (let number = 0; number < appends; number++) {
    const events = Array.from({ length: batch }, (_, index) => noted(`${number}-${index}`))
    await committed(store, append(`c-${number}`, { events, expectedRevision: 'any' }))
  }
  const expected = Array.from({ length: appends * batch }, (_, position) => position)
  const positionsOf = (events: readonly Placed[]) => events.map(({ position }) => position)
  const all = await logOf(store)
  assert.deepEqual(positionsOf(all), expected)
  assert.deepEqual(positionsOf(await gathered(store.scan())), expected)
  assert.deepEqual(await gathered(store.readStream(budget)), all)
}

const endsWhereItBegan = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('c-0', { events: [noted('a'), noted('b')] }))
  for (const [read, size] of [
    [store.readAll, 2],
    [store.scan, 3],
  ] as const) {
    assert.equal((await logOf(store)).length, size)
    const batches = read()[Symbol.asyncIterator]()
    const first = await batches.next()
    const expectedRevision = size - 1
    await committed(store, append(`c-${size}`, { expectedRevision }))
    const seen = first.done ? [] : [...first.value]
    for (let next = await batches.next(); !next.done; next = await batches.next())
      seen.push(...next.value)
    assert.deepEqual(
      seen.map(({ position }) => position),
      Array.from({ length: size }, (_, at) => at),
    )
  }
}

/** Reads: order, bounds and filters. */
export const reading: readonly Trial[] = [
  { name: 'a read by any filter equals a scan of the log', run: filtersAsAScan },
  { name: 'a stream is read from and up to any revision', run: readsAStream },
  { name: 'a long log is handed out whole and in order', run: isWholeAndInOrder },
  { name: 'a read ends at the head that it found', run: endsWhereItBegan },
]
