import type { Replica, SqliteStore } from '@coflyfr/store-sqlite'
import { clusterStream, envelopeOf } from './body.ts'
import type { ClusterClient, StoredEvent } from './client/cluster-client.ts'
import { followWhole, isOurs } from './follow-through.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** Keeps a replica in step with a cluster. */
export interface ReplicaFollower {
  /** Commit position up to which the replica has everything; null for nothing. */
  readonly reached: () => number | null
  /** Takes everything that was stored on the cluster when it was called. */
  readonly catchUp: () => Promise<void>
  /** The same, and goes on with what comes until the signal ends it; throws where the cluster is lost for good. */
  readonly follow: (signal: AbortSignal) => AsyncIterable<unknown>
}

/** Under which name the replica keeps how far it has followed `$all`. */
const followedName = 'followed-all'

/** How many events are taken together at least while there is much to follow. */
const togetherMin = 500

/** After so many events it is written down how far the replica is: whatever it says less is followed once more. */
const rememberEvery = 500

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
  let sinceRemembered = 0
  const remember = async (): Promise<void> => {
    if (commit === null) return
    sinceRemembered = 0
    const state = Buffer.from(String(commit), 'utf8')
    await store.saveSnapshot(followedName, 1, { position: store.tree.size() - 1, state })
  }
  async function* follow(signal: AbortSignal): AsyncGenerator<boolean> {
    const options = { after: commit, streamPrefix: clusterStream(origin, ''), types: null, signal }
    let held: StoredEvent[] = []
    let isLive = false
    for await (const { events, isCaughtUp } of followWhole({ client, random }, options)) {
      held.push(...events)
      isLive ||= isCaughtUp
      // A transaction costs as much for one event as for hundreds, and what is live is waited for.
      if (!isLive && held.length < togetherMin) continue
      const taken = held
      held = []
      await replica.take(
        taken.filter((event) => isOurs(origin, event)).map((event) => envelopeOf(origin, event)),
      )
      const last = taken.at(-1)?.commit ?? null
      if (last !== null && last > (commit ?? -1)) {
        commit = last
        sinceRemembered += taken.length
        if (isCaughtUp && sinceRemembered >= rememberEvery) await remember()
      }
      yield isCaughtUp
    }
  }
  return {
    reached: () => commit,
    catchUp: oneAtATime(async () => {
      const stop = new AbortController()
      try {
        for await (const isCaughtUp of follow(stop.signal)) if (isCaughtUp) return
      } finally {
        stop.abort()
      }
    }),
    follow,
  }
}
