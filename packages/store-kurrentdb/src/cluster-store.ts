import {
  type EventStore,
  foldByReading,
  type KeptStates,
  keptInMemory,
  type Placed,
  placedOf,
  type ReadAllOptions,
} from '@coflyfr/core'
import type { ClusterClient } from './client/cluster-client.ts'
import { clusterLog } from './cluster-log.ts'
import { clusterWriter } from './cluster-writer.ts'
import type { KnownLog } from './known-log.ts'
import { liveFollower } from './live-follower.ts'
import type { ReadSettings } from './log-selection.ts'
import { readClusterLog, readClusterStream, subscribeToCluster } from './read-cluster.ts'

/** What a cluster store is made of besides its client. */
export interface ClusterStoreSettings {
  readonly origin: string
  /** Microseconds since 1970. */
  readonly clock: () => number
  /** From 0 to below 1, for the jitter of pauses. */
  readonly random: () => number
  /** Where states of projections are kept; in memory where it is not given. */
  readonly kept?: KeptStates
  /**
   * `awaited`: an append is answered when its events have their positions in the log, one more round trip. `later`: it
   * is answered at once, with `position` null unless the log was read that far.
   */
  readonly positions?: 'awaited' | 'later'
}

async function* scan(
  settings: ReadSettings,
  options?: ReadAllOptions,
): AsyncGenerator<readonly Placed[]> {
  for await (const batch of readClusterLog(settings, options)) yield batch.map(placedOf)
}

/** The port over one client; disposing of the store disposes of the client. */
export const clusterStore = (
  client: ClusterClient,
  { origin, clock, random, kept = keptInMemory(), positions = 'awaited' }: ClusterStoreSettings,
): EventStore => {
  const log = clusterLog({ origin, client, random })
  const reading: ReadSettings = { origin, client, random, log }
  const { index, catchUp } = log
  const live = liveFollower({
    follow: (signal) => log.follow(index.size() - 1, signal),
    reached: () => index.commitAt(index.size() - 1),
    catchUp,
  })
  const known: KnownLog = {
    head: index.head,
    positionOf: index.positionOf,
    reach: live.reach,
    catchUp,
  }
  const readStream: EventStore['readStream'] = (stream, options) =>
    readClusterStream(reading, stream, options)
  return {
    origin,
    ...clusterWriter({ origin, client, log: known, clock, random, positions }),
    readStream,
    foldStream: foldByReading(readStream),
    readAll: (options) => readClusterLog(reading, options),
    scan: (options) => scan(reading, options),
    subscribe: (options) => subscribeToCluster(reading, options),
    head: async () => {
      await log.catchUp()
      return log.index.head()
    },
    positionAt: async (instant) => {
      await log.catchUp()
      return log.index.positionAt(instant)
    },
    ...kept,
    [Symbol.asyncDispose]: async () => {
      live.stop()
      await client[Symbol.asyncDispose]()
    },
  }
}
