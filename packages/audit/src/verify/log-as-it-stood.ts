import type { EventStore } from '@coflyfr/core'

/** The last revision of each stream at some point of the log; a stream that is not in it holds nothing yet. */
export type Revisions = ReadonlyMap<string, number>

/**
 * The store as a decision saw it: its streams end where they ended then. It looks at the revisions at the time of each
 * read, so that it goes on with a pass through the log.
 */
export const logAsItStood = (store: EventStore, revisions: Pick<Revisions, 'get'>): EventStore => ({
  ...store,
  readStream: (stream, { from = 0 } = {}) =>
    store.readStream(stream, { from, upTo: revisions.get(stream) ?? -1 }),
  foldStream: async (stream, from, evolve) => {
    const upTo = revisions.get(stream) ?? -1
    // Many streams that a decision reads hold nothing: the store need not be asked.
    return from.revision >= upTo ? from : store.foldStream(stream, from, evolve, upTo)
  },
})
