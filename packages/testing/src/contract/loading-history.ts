import assert from 'node:assert/strict'
import {
  type EventStore,
  epochInstant,
  HistoryClosed,
  type Instant,
  instant,
  LedgerOpened,
  ledgerStream,
  plainDate,
} from '@coflyfr/core'
import type { RawAppend } from '../events/append-events.ts'
import { append, committed, logOf, noted, refused, rules, type Stage, type Trial } from './stage.ts'

const date = plainDate('1900-01-01')

const [spring, summer] = [instant('2020-04-01T09:00:00Z'), instant('2020-07-01T09:00:00Z')]

const opening = (store: EventStore): RawAppend => {
  const opened = LedgerOpened.of(date, { origin: store.origin, history: true, refusalsKept: true })
  return append('open', { stream: ledgerStream, events: [opened], recordedAt: epochInstant })
}

const closing = append('close', {
  stream: ledgerStream,
  events: [HistoryClosed.of(date, {})],
  expectedRevision: 0,
})

const refusesFor = async (
  store: EventStore,
  raw: RawAppend,
  reason: string,
  last: Instant | null,
): Promise<void> => {
  const failure = await refused(store, raw)
  const given = raw.recordedAt ?? null
  assert.deepEqual({ ...failure }, { tag: 'RecordedTimeRefused', reason, given, last })
}

const takesGivenTimes = async ({ store }: Stage): Promise<void> => {
  await committed(store, opening(store))
  assert.deepEqual(await store.head(), { size: 1, recordedAt: epochInstant, historyOpen: true })
  const events = [noted('a'), noted('b')]
  await committed(store, append('c-1', { events, recordedAt: spring }))
  await committed(store, append('c-2', { stream: rules, recordedAt: spring }))
  await committed(store, append('c-3', { recordedAt: summer, expectedRevision: 1 }))
  const times = (await logOf(store)).map(({ recordedAt }) => recordedAt)
  assert.deepEqual(times, [epochInstant, spring, spring, spring, summer])
  assert.equal(await store.positionAt(spring), 3)
  assert.equal(await store.positionAt(epochInstant), 0)
  assert.deepEqual(await store.head(), { size: 5, recordedAt: summer, historyOpen: true })
}

const refusesOtherTimes = async ({ store }: Stage): Promise<void> => {
  const { recordedAt: _, ...untimed } = opening(store)
  await refusesFor(store, untimed, 'missing', null)
  const tomorrow = instant('2023-11-16T10:00:00Z')
  await refusesFor(store, { ...untimed, recordedAt: tomorrow }, 'in-the-future', null)
  await committed(store, opening(store))
  await committed(store, append('c-1', { recordedAt: spring }))
  const next = append('c-2', { expectedRevision: 0 })
  await refusesFor(store, next, 'missing', spring)
  await refusesFor(store, { ...next, recordedAt: epochInstant }, 'earlier-than-last', spring)
  await refusesFor(store, { ...next, recordedAt: tomorrow }, 'in-the-future', spring)
  assert.equal((await logOf(store)).length, 2)
  await committed(store, { ...next, recordedAt: spring })
}

const closes = async ({ store, clock }: Stage): Promise<void> => {
  await committed(store, opening(store))
  await committed(store, append('c-1', { recordedAt: spring }))
  const closedAt = instant('2023-11-20T10:00:00Z')
  clock.set(closedAt)
  await committed(store, closing)
  const { recordedAt, historyOpen } = await store.head()
  assert.equal(historyOpen, false)
  assert.ok(recordedAt !== null && recordedAt >= closedAt, 'HistoryClosed did not take the clock')
  const next = append('c-2', { expectedRevision: 0 })
  await refusesFor(store, { ...next, recordedAt }, 'history-is-closed', recordedAt)
  clock.set(spring)
  await committed(store, next)
  const times = (await logOf(store)).map((event) => event.recordedAt)
  assert.equal(times.length, 4)
  assert.ok((times[3] ?? '') > recordedAt, 'recorded time does not increase after the load')
}

/** The history load of a ledger: recorded times are given, checked, and end with HistoryClosed. */
export const loadingHistory: readonly Trial[] = [
  { name: 'a history load takes the recorded times that it is given', run: takesGivenTimes },
  { name: 'a history load refuses a missing, earlier or future time', run: refusesOtherTimes },
  { name: 'HistoryClosed takes the clock and ends the history load', run: closes },
]
