import type { EventStore } from '@coflyfr/core'

/** The last revision of each stream at some point of the log. A stream that is not listed holds nothing yet. */
export type Revisions = ReadonlyMap<string, number>

/**
 * The store as a decision saw it: streams end at these revisions. The map is consulted at each read, so that a pass
 * through the log can advance it.
 */
export const logAsItStood = (store: EventStore, revisions: Pick<Revisions, 'get'>): EventStore => ({
  ...store,
  readStream: (stream, { from = 0 } = {}) =>
    store.readStream(stream, { from, upTo: revisions.get(stream) ?? -1 }),
  foldStream: async (stream, from, evolve) => {
    const upTo = revisions.get(stream) ?? -1
    // Many of the streams that a decision reads hold nothing, and the store need not be asked.
    return from.revision >= upTo ? from : store.foldStream(stream, from, evolve, upTo)
  },
})
