import type { EventStore, Instant } from '@coflyfr/core'
import type { SqliteStore } from '@coflyfr/store-sqlite'

/** Reads of the replica, each after it has caught up. */
export const replicaReads = (
  store: SqliteStore,
  catchUp: () => Promise<void>,
): Pick<EventStore, 'readStream' | 'foldStream' | 'readAll' | 'scan' | 'head' | 'positionAt'> => {
  async function* caughtUp<Batch>(read: () => AsyncIterable<Batch>): AsyncGenerator<Batch> {
    await catchUp()
    yield* read()
  }
  return {
    readStream: (stream, options) => caughtUp(() => store.readStream(stream, options)),
    foldStream: async (...asked) => {
      await catchUp()
      return store.foldStream(...asked)
    },
    readAll: (options) => caughtUp(() => store.readAll(options)),
    scan: (options) => caughtUp(() => store.scan(options)),
    head: async () => {
      await catchUp()
      return store.head()
    },
    positionAt: async (instant) => {
      await catchUp()
      return positionAt(store, instant)
    },
  }
}

/** Writers' clocks differ, so that recorded times may fall: the first later event is looked for from the beginning. */
const positionAt = (store: SqliteStore, instant: Instant): number => {
  for (const leaves of store.tree.leaves()) {
    for (const leaf of leaves) {
      if (leaf.kind === 'leaf' && leaf.recordedAt > instant) return leaf.position - 1
    }
  }
  return store.tree.size() - 1
}
