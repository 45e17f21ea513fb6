import {
  type EventStore,
  type Instant,
  instantOfMicroseconds,
  microsecondsOf,
  type ProjectionSnapshot,
  type Recorded,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { mapEvents, planted, type WrongStore } from './wrong-store.ts'

const increases = 'recorded time increases, even when the clock steps back'
const refusesTimes = 'a history load refuses a missing, earlier or future time'
const laterWins = 'of two snapshots the later one wins'

/** If the given time was refused for this reason, appends again with the last recorded time. */
const forgiving = (reason: string): WrongStore =>
  planted(`lets a recorded time pass that is ${reason}`, refusesTimes, (store) => ({
    appendToStream: (stream, events, options) => async () => {
      const outcome = await store.appendToStream(stream, events, options)()
      if (!isLeft(outcome) || outcome.left.tag !== 'RecordedTimeRefused') return outcome
      const { recordedAt } = await store.head()
      if (outcome.left.reason !== reason || recordedAt === null) return outcome
      return store.appendToStream(stream, events, { ...options, recordedAt })()
    },
  }))

const wrongClocks: readonly WrongStore[] = [
  planted('records the clock as it is', increases, (store, { clock }) => {
    const times: Instant[] = []
    const timed = (event: Recorded): Recorded => ({
      ...event,
      recordedAt: times[event.position] ?? event.recordedAt,
    })
    return {
      appendToStream: (stream, events, options) => async () => {
        const outcome = await store.appendToStream(stream, events, options)()
        const time = instantOfMicroseconds(clock())
        if (!isLeft(outcome)) times.push(...events.map(() => time))
        return outcome
      },
      readAll: (options) => mapEvents(store.readAll(options), timed),
    }
  }),
  planted(
    'resolves an instant to what was recorded before it',
    'an instant resolves to the events recorded by then',
    (store) => ({
      positionAt: (instant) =>
        store.positionAt(instantOfMicroseconds(Math.max(0, microsecondsOf(instant) - 1))),
    }),
  ),
  planted(
    'takes a recorded time at any moment',
    'a live ledger takes no recorded time from the caller',
    (store) => ({
      appendToStream: (stream, events, { recordedAt: _, ...options }) =>
        store.appendToStream(stream, events, options),
    }),
  ),
  forgiving('missing'),
  forgiving('earlier-than-last'),
  forgiving('in-the-future'),
  planted(
    'never ends a history load',
    'HistoryClosed takes the clock and ends the history load',
    (store) => ({
      head: async () => {
        const head = await store.head()
        return { ...head, historyOpen: head.historyOpen || head.size > 2 }
      },
    }),
  ),
  planted(
    'takes the clock inside a history load',
    'a history load takes the recorded times that it is given',
    (store, { clock }) => ({
      appendToStream: (stream, events, options) => {
        const recordedAt = instantOfMicroseconds(clock())
        return store.appendToStream(stream, events, { ...options, recordedAt })
      },
    }),
  ),
]

/** Keeps snapshots in a map with its own keys and its own rule for replacing one. */
const keeping = (
  defect: string,
  caughtBy: string,
  keyOf: (name: string, version: number) => string,
  replaces: (next: ProjectionSnapshot, stored: ProjectionSnapshot) => boolean,
  copy: (snapshot: ProjectionSnapshot) => ProjectionSnapshot = structuredClone,
): WrongStore =>
  planted(defect, caughtBy, () => {
    const kept = new Map<string, ProjectionSnapshot>()
    const snapshots: Pick<EventStore, 'loadSnapshot' | 'saveSnapshot'> = {
      loadSnapshot: async (name, version) => kept.get(keyOf(name, version)) ?? null,
      saveSnapshot: async (name, version, snapshot) => {
        const stored = kept.get(keyOf(name, version))
        if (stored === undefined || replaces(snapshot, stored)) {
          kept.set(keyOf(name, version), copy(snapshot))
        }
      },
    }
    return snapshots
  })

const both = (name: string, version: number) => JSON.stringify([name, version])
const isLater = (next: ProjectionSnapshot, stored: ProjectionSnapshot) =>
  next.position > stored.position
const keptApart = 'snapshots are kept apart by name and version'

const wrongSnapshots: readonly WrongStore[] = [
  keeping('lets the last writer of a snapshot win', laterWins, both, () => true),
  keeping('lets the first writer of a snapshot win', laterWins, both, () => false),
  keeping('keeps snapshots by name only', keptApart, (name) => name, isLater),
  keeping(
    'joins name and version',
    keptApart,
    (name, version) => `${name}${version}`.replaceAll(' ', ''),
    isLater,
  ),
  keeping(
    "keeps the caller's own bytes",
    'a snapshot is a copy, and no part of the log',
    both,
    isLater,
    (snapshot) => snapshot,
  ),
]

/** Defects of time, history loads and kept states. */
export const wrongTimes: readonly WrongStore[] = [...wrongClocks, ...wrongSnapshots]
