import type { SqliteStore } from '@coflyfr/store-sqlite'
import type { KnownLog } from './known-log.ts'
import { liveFollower } from './live-follower.ts'
import type { ReplicaFollower } from './replica-follower.ts'

/** A log that is followed while somebody waits for it. */
export interface KnownReplica extends KnownLog {
  readonly stop: () => void
}

/** What the writer half knows of the log: what the replica has. */
export const knownReplica = async (
  store: SqliteStore,
  { catchUp, reached, follow }: ReplicaFollower,
): Promise<KnownReplica> => {
  let head = await store.head()
  const live = liveFollower({ follow, reached, catchUp })
  const seen = async (catching: Promise<void>): Promise<void> => {
    await catching
    head = await store.head()
  }
  return {
    head: () => head,
    positionOf: () => null,
    reach: (commit) => seen(live.reach(commit)),
    catchUp: () => seen(catchUp()),
    stop: live.stop,
  }
}
