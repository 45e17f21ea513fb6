import { type EventStore, foldEvents } from '@coflyfr/core'
import type { RecentEvents } from './recent-events.ts'

/** The last revision of each stream at some point of the log; a stream that is not in it holds nothing yet. */
export type Revisions = ReadonlyMap<string, number>

/**
 * The store as a decision saw it: its streams end where they ended then. It looks at the revisions at the time of each
 * read, so that it goes on with a pass through the log.
 *
 * @param recent events that the pass has at hand; the store is asked for all others
 */
export const logAsItStood = (
  store: EventStore,
  revisions: Revisions,
  recent?: RecentEvents,
): EventStore => ({
  ...store,
  readStream: (stream, { from = 0 } = {}) =>
    store.readStream(stream, { from, upTo: revisions.get(stream) ?? -1 }),
  foldStream: async (stream, from, evolve) => {
    const upTo = revisions.get(stream) ?? -1
    // Most decisions find the rules as the one before them did: the store need not be asked.
    if (from.revision >= upTo) return from
    const events = recent?.between(stream, from.revision + 1, upTo) ?? null
    return events === null
      ? store.foldStream(stream, from, evolve, upTo)
      : foldEvents(events, from, evolve)
  },
})
