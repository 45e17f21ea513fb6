import assert from 'node:assert/strict'
import { instant, sha256Hex } from '@coflyfr/core'
import {
  append,
  committed,
  gathered,
  logOf,
  noted,
  refused,
  rules,
  type Stage,
  type Trial,
} from './stage.ts'

const isAllThere = async ({ store, clock, reopen }: Stage): Promise<void> => {
  const batch = append('c-1', { events: [noted('a'), noted('b')] })
  await committed(store, batch)
  await committed(store, append('c-2', { stream: rules }))
  await store.saveSnapshot('spend', 1, { position: 2, state: Uint8Array.of(1, 2) })
  const before = { log: await logOf(store), head: await store.head() }
  await store[Symbol.asyncDispose]()
  clock.set(instant('2020-01-01T00:00:00Z'))
  await using again = await reopen()
  assert.deepEqual({ log: await logOf(again), head: await again.head() }, before)
  assert.deepEqual([...((await again.loadSnapshot('spend', 1))?.state ?? [])], [1, 2])
  const repeat = await committed(again, batch)
  assert.deepEqual([repeat.revision, repeat.position, repeat.duplicate], [1, 1, true])
  const other = await refused(again, { ...batch, commandHash: sha256Hex('another content') })
  assert.equal(other.tag, 'CommandIdReused')
  const next = await committed(again, append('c-3', { expectedRevision: 1 }))
  assert.deepEqual([next.revision, next.position], [2, 3])
  const times = (await logOf(again)).map(({ recordedAt }) => recordedAt)
  assert.deepEqual(times, [...new Set(times)].toSorted(), 'recorded time went back')
}

const seeEachOther = async ({ store, reopen }: Stage): Promise<void> => {
  await committed(store, append('c-1'))
  await using other = await reopen()
  assert.equal((await logOf(other)).length, 1)
  await committed(other, append('c-2', { expectedRevision: 0 }))
  const late = await refused(store, append('c-3', { expectedRevision: 0 }))
  assert.deepEqual(
    [late.tag, 'actualRevision' in late && late.actualRevision],
    ['WrongRevision', 1],
  )
  assert.equal((await committed(store, append('c-2', { expectedRevision: 0 }))).duplicate, true)
  await committed(store, append('c-3', { stream: rules, events: [noted('a', 'New')] }))
  assert.deepEqual(await gathered(other.readAll()), await logOf(store))
  assert.equal((await gathered(other.readAll({ types: ['New'], streamPrefix: 'rules' }))).length, 1)
}

/** Storage that outlives the store: closed and opened, and opened twice. */
export const openingAgain: readonly Trial[] = [
  { name: 'everything is there when the storage is opened again', run: isAllThere },
  { name: 'two stores on one storage see what the other appends', run: seeEachOther },
]
