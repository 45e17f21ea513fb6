import type { EventStore, StreamName } from '@coflyfr/core'

/** The last revision of each stream at some point of the log; a stream that is not in it holds nothing yet. */
export type Revisions = ReadonlyMap<string, number>

/**
 * The store as a decision saw it: its streams end where they ended then. Reading the revisions at the time of each read,
 * it goes on with a pass through the log.
 */
export const logAsItStood = (store: EventStore, revisions: Revisions): EventStore => ({
  ...store,
  readStream: (stream: StreamName, { from = 0 } = {}) =>
    store.readStream(stream, { from, upTo: revisions.get(stream) ?? -1 }),
})
