import type { EventStore } from '@coflyfr/core'

/** The last revision of each stream at some point of the log; a stream that is not in it holds nothing yet. */
export type Revisions = ReadonlyMap<string, number>

/** Many streams that a decision reads hold nothing: no generator is made for each. */
const nothing: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
}

/**
 * The store as a decision saw it: its streams end where they ended then. It looks at the revisions at the time of each
 * read, so that it goes on with a pass through the log.
 */
export const logAsItStood = (store: EventStore, revisions: Revisions): EventStore => ({
  ...store,
  readStream: (stream, { from = 0 } = {}) => {
    const upTo = revisions.get(stream) ?? -1
    return from > upTo ? nothing : store.readStream(stream, { from, upTo })
  },
})
