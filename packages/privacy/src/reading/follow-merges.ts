import type { EventStore, LogRead } from '@coflyfr/core'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '../subject/events.ts'

/** The merges of a log. */
export interface MergesRead {
  /** For each merged key the one that it was merged into. */
  readonly into: ReadonlyMap<string, string>
  /** What was read of the log: a decision that rests on it holds as long as no such event has come since. */
  readonly logRead: LogRead
}

/** Reads the merges of a log as it now stands. */
export type MergesOf = (store: EventStore) => Promise<MergesRead>

/** How far a store was read, and the merges up to there. */
interface Followed {
  after: number
  readonly into: Map<string, string>
}

const types = [SubjectKeyMerged.type, SubjectKeyUnmerged.type]

/** Reads the merges of a store; called again with the same one, it reads only what came since. */
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
