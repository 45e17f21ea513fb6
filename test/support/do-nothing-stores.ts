import { type Appended, type EventStore, memoryStore } from '@coflyfr/core'
import type { StoreSettings } from '@coflyfr/testing'
import { left, right } from 'fp-ts/lib/Either.js'

const empty: Omit<EventStore, 'origin' | 'capabilities' | 'appendToStream'> = {
  settle: () => async () => right(null),
  readStream: async function* () {},
  foldStream: async (_stream, from) => from,
  readAll: async function* () {},
  scan: async function* () {},
  subscribe: async function* () {},
  head: async () => ({ size: 0, recordedAt: null, historyOpen: false }),
  positionAt: async () => -1,
  loadSnapshot: async () => null,
  saveSnapshot: async () => {},
  [Symbol.asyncDispose]: async () => {},
}

/** Accepts every append and keeps none. */
export const storeThatForgets = (settings: StoreSettings): EventStore => ({
  ...memoryStore(settings),
  ...empty,
  appendToStream: (stream, events) => async () => {
    const types = events.map(({ type }) => type)
    const appended: Appended = { stream, revision: 0, position: 0, types, duplicate: false }
    return right(appended)
  },
})

/** Refuses every append. */
export const storeThatRefuses = (settings: StoreSettings): EventStore => ({
  ...memoryStore(settings),
  ...empty,
  appendToStream:
    (stream, _events, { expectedRevision }) =>
    async () =>
      left({ tag: 'WrongRevision', stream, expectedRevision, actualRevision: -1 }),
})
