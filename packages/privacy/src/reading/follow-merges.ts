import type { EventStore, LogRead } from '@coflyfr/core'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '../subject/events.ts'

/** What the merges of a log come to. */
export interface MergesRead {
  /** For each merged key the one that it was merged into. */
  readonly into: ReadonlyMap<string, string>
  /** What was read of the log: a decision on it stands as long as nothing of that came since. */
  readonly logRead: LogRead
}

/** Reads the merges of a log as it now stands. */
export type MergesOf = (store: EventStore) => Promise<MergesRead>

/** The last position of a store that was read, and what it came to. */
interface Followed {
  after: number
  readonly into: Map<string, string>
}

const types = [SubjectKeyMerged.type, SubjectKeyUnmerged.type]

/** Reads the merges of a store; asked again of the same one it reads only what came since. */
export const followMerges = (): MergesOf => {
  const followed = new WeakMap<EventStore, Followed>()
  return async (store) => {
    const found = followed.get(store) ?? { after: -1, into: new Map() }
    followed.set(store, found)
    const { size } = await store.head()
    const upTo = size - 1
    for await (const batch of store.readAll({ types, after: found.after, upTo })) {
      for (const { type, data } of batch) {
        if (type === SubjectKeyMerged.type && SubjectKeyMerged.data.is(data))
          found.into.set(data.subject, data.into)
        if (type === SubjectKeyUnmerged.type && SubjectKeyUnmerged.data.is(data))
          found.into.delete(data.subject)
      }
    }
    found.after = upTo
    return { into: found.into, logRead: { after: upTo, types } }
  }
}
