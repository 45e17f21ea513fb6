import { streamName } from '@coflyfr/core'
import { isRight, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { append, noted, openAgain, temporaryLedger } from '../../test-support/temporary-ledger.ts'
import { DatabaseSync } from '../sqlite.ts'
import type { SqliteStore } from '../sqlite-store.ts'
import type { InlineProjection } from './inline-projection.ts'

/** Lists the positions of the events of each stream, so that a repeated or skipped event shows. */
const tally: InlineProjection = {
  name: 'tally',
  version: 1,
  types: ['Counted'],
  apply: ({ stream, position }, rows) => {
    const positions = rows.get(stream)
    rows.put(stream, [...(Array.isArray(positions) ? positions : []), position])
  },
}

/** The same with a defect: it throws at one event. */
const failingAt = (poison: number): InlineProjection => ({
  ...tally,
  apply: (event, rows) => {
    tally.apply(event, rows)
    if (event.position === poison) throw new RangeError(`no idea what ${poison} means`)
  },
})

const counted = noted('x', 'Counted')

const tallyOf = (store: SqliteStore, name = 'tally') =>
  store.inline.read(name, (rows, position) => ({
    rows: Object.fromEntries(rows.entries()),
    position,
  }))()

const inline = [tally]

const stream = (id: string) => streamName('case', id)

test('a projection is folded by the append itself', async () => {
  const store = await temporaryLedger({ inline })
  await append(store, { stream: stream('a'), events: [counted, noted(), counted] })
  const handle = new DatabaseSync(store.path)
  const stored = handle.prepare('SELECT key, value FROM projection_rows').all()
  handle.close()
  expect(stored).toEqual([{ key: 'case-a', value: '[0,2]' }])
  expect(await tallyOf(store)).toEqual(right({ rows: { 'case-a': [0, 2] }, position: 2 }))
})

test('a group of appends with a refused one: each event is folded once', async () => {
  const store = await temporaryLedger({ inline })
  await Promise.all([
    append(store, { stream: stream('a'), events: [counted] }),
    append(store, { stream: stream('a'), events: [counted], expectedRevision: 'no-stream' }),
    append(store, { stream: stream('b'), events: [counted] }),
  ])
  expect(await tallyOf(store)).toMatchObject({ right: { rows: { 'case-a': [0], 'case-b': [1] } } })
})

test('a program opened without a projection leaves it behind, and one that finds it behind does not skip the gap', async () => {
  const store = await temporaryLedger({ inline })
  const without = await openAgain(store)
  await append(store, { events: [counted] })
  await append(without, { events: [counted] })
  await append(store, { events: [counted] })
  const position = () => {
    const handle = new DatabaseSync(store.path)
    const row = handle.prepare('SELECT position FROM projections').get()
    handle.close()
    return row?.['position']
  }
  expect(position()).toBe(0)
  expect(await tallyOf(store)).toMatchObject({ right: { rows: { 'case-7': [0, 1, 2] } } })
  expect(position()).toBe(2)
  await append(store, { events: [counted] })
  expect(position()).toBe(3)
})

test('a projection that is new to a ledger is caught up before it is read', async () => {
  const store = await temporaryLedger()
  await Promise.all(
    Array.from({ length: 2_500 }, (_, number) =>
      append(store, { stream: stream(`${number % 2}`), events: [counted] }),
    ),
  )
  const again = await openAgain(store, { inline })
  expect(await again.inline.catchUp('tally')()).toEqual(right(2_499))
  const read = await again.inline.read('tally', (rows) => [
    rows.get('case-0'),
    rows.get('case-9'),
    rows.entries('case-1').length,
  ])()
  expect(read).toEqual(
    right([Array.from({ length: 1_250 }, (_, number) => number * 2), undefined, 1]),
  )
})

test('an event that cannot be folded stops the projection, leaves no trace in it, and does not stop the append', async () => {
  const store = await temporaryLedger({ inline: [failingAt(1), { ...tally, name: 'sound' }] })
  await append(store, { events: [counted] })
  expect(isRight(await append(store, { events: [counted] }))).toBe(true)
  expect(isRight(await append(store, { events: [counted] }))).toBe(true)
  const cause = 'RangeError: no idea what 1 means'
  const stopped = { tag: 'ProjectionStopped', name: 'tally', version: 1, position: 1, cause }
  expect(await tallyOf(store)).toEqual({ _tag: 'Left', left: stopped })
  expect(await tallyOf(store, 'sound')).toMatchObject({ right: { rows: { 'case-7': [0, 1, 2] } } })

  const handle = new DatabaseSync(store.path)
  expect(handle.prepare('SELECT value FROM projection_rows').all()).toEqual([
    { value: '[0]' },
    { value: '[0,1,2]' },
  ])
  handle.close()
})

test('a rebuild by corrected code replaces the rows that stopped', async () => {
  const store = await temporaryLedger({ inline: [failingAt(1)] })
  for (let number = 0; number < 3; number += 1) await append(store, { events: [counted] })
  expect(await store.inline.rebuild('tally')()).toMatchObject({ left: { position: 1 } })
  const mended = await openAgain(store, { inline })
  expect(isRight(await tallyOf(mended))).toBe(false)
  expect(await mended.inline.rebuild('tally')()).toEqual(right(2))
  expect(await tallyOf(mended)).toMatchObject({ right: { rows: { 'case-7': [0, 1, 2] } } })
  await append(mended, { events: [counted] })
  expect(await tallyOf(mended)).toMatchObject({ right: { rows: { 'case-7': [0, 1, 2, 3] } } })
})

test('during a rebuild readers see the old rows, then the new ones, and nothing is left over', async () => {
  const store = await temporaryLedger({ inline })
  await Promise.all(Array.from({ length: 3_000 }, () => append(store, { events: [counted] })))
  const rebuilding = store.inline.rebuild('tally')()
  let isOver = false
  rebuilding.finally(() => (isOver = true))
  let reads = 0
  while (!isOver) {
    await append(store, { events: [counted] })
    const read = await tallyOf(store)
    if (!isRight(read)) throw new Error('stopped')
    expect(read.right.rows['case-7']).toHaveLength(read.right.position + 1)
    reads += 1
  }
  expect(reads).toBeGreaterThan(1)
  expect(isRight(await rebuilding)).toBe(true)
  const handle = new DatabaseSync(store.path)
  expect(handle.prepare('SELECT count(*) AS count FROM projections').get()).toEqual({ count: 1 })
  expect(handle.prepare('SELECT count(*) AS count FROM projection_rows').get()).toEqual({
    count: 1,
  })
  handle.close()
})

test('another version of a projection has its own rows', async () => {
  const store = await temporaryLedger({ inline })
  await append(store, { events: [counted] })
  const double: InlineProjection = {
    ...tally,
    version: 2,
    apply: ({ position }, rows) => rows.put('last', position * 2),
  }
  const newer = await openAgain(store, { inline: [double] })
  await append(newer, { events: [counted] })
  expect(await tallyOf(newer)).toMatchObject({ right: { rows: { last: 2 } } })
  expect(await tallyOf(store)).toMatchObject({ right: { rows: { 'case-7': [0, 1] } } })
})

test('two projections of the same name, and one the store was opened without, are errors of the caller', async () => {
  await expect(temporaryLedger({ inline: [tally, tally] })).rejects.toThrow(RangeError)
  const store = await temporaryLedger({ inline })
  await expect(tallyOf(store, 'spend')).rejects.toThrow(RangeError)
})
