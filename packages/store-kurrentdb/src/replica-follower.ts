import type { Replica, SqliteStore } from '@coflyfr/store-sqlite'
import { clusterStream, envelopeOf } from './body.ts'
import type { AllPlace, ClusterClient, StoredEvent } from './client/cluster-client.ts'
import { followWhole, isOurs, placeOfEvent } from './follow-through.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** Keeps a replica in step with a cluster. */
export interface ReplicaFollower {
  /** Commit position up to which the replica has everything; null for nothing. */
  readonly reached: () => number | null
  /** Takes everything that was stored on the cluster when it was called. */
  readonly catchUp: () => Promise<void>
  /** The same, and goes on with what comes until the signal ends it; throws where the cluster is lost for good. */
  readonly follow: (signal: AbortSignal) => AsyncIterable<unknown>
  /** Writes down how far the replica is, where that is not written yet. */
  readonly remember: () => Promise<void>
}

/** Under which name the replica keeps how far it has followed `$all`. */
const followedName = 'followed-all'

/** Raised when the form changes: the replica then follows again from the beginning, which changes nothing. */
const followedVersion = 2

/** How many events are taken together at least while there is much to follow. */
const togetherMin = 500

/** How far the replica is, is written down after this many events; what is not written down is followed once more. */
const rememberEvery = 500

/** How many events a checkpoint counts as: a server takes as long to pass over thousands of others' events again. */
const checkpointWorth = 50

const placeIn = (state: Uint8Array): AllPlace => {
  const [commit = 0, prepare = 0] = Buffer.from(state).toString('utf8').split(' ').map(Number)
  return { commit, prepare }
}

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
  const kept = await store.loadSnapshot(followedName, followedVersion)
  let place = kept === null ? null : placeIn(kept.state)
  let sinceRemembered = 0
  const remember = async (): Promise<void> => {
    if (place === null || sinceRemembered === 0) return
    sinceRemembered = 0
    const state = Buffer.from(`${place.commit} ${place.prepare}`, 'utf8')
    await store.saveSnapshot(followedName, followedVersion, {
      position: store.tree.size() - 1,
      state,
    })
  }
  async function* follow(signal: AbortSignal): AsyncGenerator<boolean> {
    const options = { after: place, streamPrefix: clusterStream(origin, ''), types: null, signal }
    let held: StoredEvent[] = []
    let isLive = false
    for await (const followed of followWhole({ client, random }, options)) {
      const { isCaughtUp, checkpoint } = followed
      held.push(...followed.events)
      isLive ||= isCaughtUp
      // A transaction costs as much for one event as for hundreds, and what is live is waited for.
      const isEnough = isLive || checkpoint !== null || held.length >= togetherMin
      if (!isEnough) continue
      const taken = held
      held = []
      await replica.take(
        taken.filter((event) => isOurs(origin, event)).map((event) => envelopeOf(origin, event)),
      )
      const reached = checkpoint ?? placeOfEvent(taken.at(-1))
      if (reached !== null && reached.commit > (place?.commit ?? -1)) {
        place = reached
        sinceRemembered += checkpoint === null ? taken.length : taken.length + checkpointWorth
        if (sinceRemembered >= rememberEvery) await remember()
      }
      yield isCaughtUp
    }
  }
  return {
    reached: () => place?.commit ?? null,
    catchUp: oneAtATime(async () => {
      const stop = new AbortController()
      try {
        for await (const isCaughtUp of follow(stop.signal)) if (isCaughtUp) return
      } finally {
        stop.abort()
      }
    }),
    follow,
    remember,
  }
}
