import type { EventStore, Placed, ReadAllOptions } from '@coflyfr/core'
import { ClientFault, type ClusterClient } from './client/cluster-client.ts'
import { type AppendSettings, clusterAppend } from './cluster-append.ts'
import { clusterLog } from './cluster-log.ts'
import { clusterSettle } from './cluster-settle.ts'
import { inTurn } from './in-turn.ts'
import { type KeptStates, keptInMemory } from './kept-states.ts'
import {
  placedOf,
  type ReadSettings,
  readClusterLog,
  readClusterStream,
  subscribeToCluster,
} from './read-cluster.ts'
import { recordedTimes } from './recorded-times.ts'
import { storeFaultOf } from './store-fault-of.ts'
import { streamCommands } from './stream-commands.ts'

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

const asStoreFault = async <Value>(work: Promise<Value>): Promise<Value> => {
  try {
    return await work
  } catch (error) {
    throw error instanceof ClientFault ? storeFaultOf(error) : error
  }
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
  const reading: ReadSettings = { origin, client, log }
  const appending: AppendSettings = {
    ...reading,
    random,
    commands: streamCommands(client, origin, random),
    takeTimes: recordedTimes(log, clock),
    awaitsPositions: positions === 'awaited',
    unsettled: new Map(),
  }
  // One stream's appends go one after the other: a repeat finds what the first one did.
  const turns = inTurn()
  return {
    origin,
    capabilities: { checksReadSet: false, commandIdScope: 'stream' },
    appendToStream: (stream, events, options) => () =>
      turns(stream, () => asStoreFault(clusterAppend(appending, stream, events, options))),
    settle: (stream, commandId, commandHash) => () =>
      turns(stream, () => clusterSettle(appending, stream, commandId, commandHash)),
    readStream: (stream, options) => readClusterStream(reading, stream, options),
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
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}
