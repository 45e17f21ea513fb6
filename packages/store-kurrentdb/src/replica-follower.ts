import type { Replica, SqliteStore } from '@coflyfr/store-sqlite'
import { clusterStream, envelopeOf } from './body.ts'
import type { ClusterClient } from './client/cluster-client.ts'
import { followThrough, isOurs } from './follow-through.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** Keeps a replica in step with a cluster. */
export interface ReplicaFollower {
  /** Takes everything that was stored on the cluster when it was called. */
  readonly catchUp: () => Promise<void>
  /** Goes on taking what comes until the signal ends it; throws where the cluster is lost for good. */
  readonly keepUp: (signal: AbortSignal) => Promise<void>
}

/** Under which name the replica keeps how far it has followed `$all`. */
const followedName = 'followed-all'

const numberIn = (state: Uint8Array): number => Number(Buffer.from(state).toString('utf8'))

/**
 * Copies the ledger's part of `$all` into the replica, event for event, so that the replica has the same positions and
 * the same root as every other one. How far it got is kept after the events are: it may say less than is there, and
 * what comes twice is passed over.
 */
export const replicaFollower = async (
  client: ClusterClient,
  store: SqliteStore,
  replica: Replica,
  random: () => number,
): Promise<ReplicaFollower> => {
  const { origin } = store
  const kept = await store.loadSnapshot(followedName, 1)
  let commit = kept === null ? null : numberIn(kept.state)
  const remember = async (): Promise<void> => {
    if (commit === null) return
    const state = Buffer.from(String(commit), 'utf8')
    await store.saveSnapshot(followedName, 1, { position: store.tree.size() - 1, state })
  }
  async function* follow(signal: AbortSignal): AsyncGenerator<boolean> {
    const options = { after: commit, streamPrefix: clusterStream(origin, ''), types: null, signal }
    for await (const { events, isCaughtUp } of followThrough({ client, random }, options)) {
      const ours = events.filter((event) => isOurs(origin, event))
      await replica.take(ours.map((event) => envelopeOf(origin, event)))
      const last = events.at(-1)?.commit ?? null
      if (last !== null && last > (commit ?? -1)) {
        commit = last
        if (isCaughtUp) await remember()
      }
      yield isCaughtUp
    }
  }
  return {
    catchUp: oneAtATime(async () => {
      const stop = new AbortController()
      try {
        for await (const isCaughtUp of follow(stop.signal)) if (isCaughtUp) return
      } finally {
        stop.abort()
      }
    }),
    keepUp: async (signal) => {
      for await (const _ of follow(signal)) if (signal.aborted) return
    },
  }
}
