import assert from 'node:assert/strict'
import {
  epochInstant,
  type Instant,
  instant,
  instantOfMicroseconds,
  microsecondsOf,
  type Recorded,
} from '@coflyfr/core'
import { append, committed, logOf, noted, refused, type Stage, type Trial } from './stage.ts'

const timesOf = (log: readonly Recorded[]): readonly Instant[] =>
  log.map(({ recordedAt }) => recordedAt)

const shifted = (moment: Instant, microseconds: number): Instant =>
  instantOfMicroseconds(microsecondsOf(moment) + microseconds)

const increases = async ({ store, clock }: Stage): Promise<void> => {
  const starts = [
    instant('2023-03-26T00:59:59.999Z'),
    instant('2023-03-26T01:00:00Z'),
    // Back by a day, standing still, on by a year, back by an hour as winter time begins.
    instant('2023-03-25T01:00:00Z'),
    instant('2023-03-25T01:00:00Z'),
    instant('2024-10-27T01:59:59Z'),
    instant('2024-10-27T01:00:00Z'),
  ]
  for (const [number, start] of starts.entries()) {
    clock.set(start)
    const events = [noted('a'), noted('b'), noted('c')]
    await committed(store, append(`c-${number}`, { events, expectedRevision: 'any' }))
  }
  const times = timesOf(await logOf(store))
  assert.equal(times.length, 18)
  assert.deepEqual(times, [...new Set(times)].toSorted(), 'recorded time stood still or went back')
  // Where the clock went on, its time is taken.
  for (const [index, start] of [
    [0, starts[0]],
    [3, starts[1]],
    [12, starts[4]],
  ] as const) {
    const [time, from] = [times[index] ?? epochInstant, start ?? epochInstant]
    assert.ok(time >= from && time < shifted(from, 1_000_000), `${time} is not the clock's ${from}`)
  }
  assert.equal((await store.head()).recordedAt, times.at(-1))
}

const resolves = async ({ store, clock }: Stage): Promise<void> => {
  assert.equal(await store.positionAt(instant('2199-01-01T00:00:00Z')), -1)
  for (let number = 0; number < 9; number++) {
    clock.set(instant(`2023-11-${15 + number}T10:00:00Z`))
    await committed(store, append(`c-${number}`, { expectedRevision: 'any' }))
  }
  const log = await logOf(store)
  assert.equal(log.length, 9)
  for (const { position, recordedAt } of log) {
    assert.equal(await store.positionAt(recordedAt), position)
    assert.equal(await store.positionAt(shifted(recordedAt, -1)), position - 1)
    assert.equal(await store.positionAt(shifted(recordedAt, 1)), position)
  }
  assert.equal(await store.positionAt(epochInstant), -1)
  assert.equal(await store.positionAt(instant('2199-01-01T00:00:00Z')), 8)
}

const takesNone = async ({ store }: Stage): Promise<void> => {
  const given = instant('2023-11-14T10:00:00Z')
  const reason = 'history-is-closed'
  const first = await refused(store, append('c-1', { recordedAt: given }))
  assert.deepEqual({ ...first }, { tag: 'RecordedTimeRefused', reason, given, last: null })
  await committed(store, append('c-1'))
  const { recordedAt: last, historyOpen } = await store.head()
  assert.equal(historyOpen, false)
  const later = await refused(store, append('c-2', { recordedAt: given, expectedRevision: 0 }))
  assert.deepEqual({ ...later }, { tag: 'RecordedTimeRefused', reason, given, last })
  assert.equal((await logOf(store)).length, 1)
}

/** Recorded time in a live ledger: the store's own, and a way to every prefix of the log. */
export const tellingTime: readonly Trial[] = [
  { name: 'recorded time increases, even when the clock steps back', run: increases },
  { name: 'an instant resolves to the events recorded by then', run: resolves },
  { name: 'a live ledger takes no recorded time from the caller', run: takesNone },
]
