import type { AppendFailure, EventStore } from '@coflyfr/core'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import type { ClusterClient } from './client/cluster-client.ts'
import { clusterWriter } from './cluster-writer.ts'
import type { KnownLog } from './known-log.ts'
import { placedByReplica } from './placed-by-replica.ts'
import { recordedTimes } from './recorded-times.ts'
import { streamCommands } from './stream-commands.ts'

/** What the writing half is made with besides the client. */
interface WriteSettings {
  /** Microseconds since 1970. */
  readonly clock: () => number
  readonly random: () => number
  readonly positions: 'awaited' | 'later'
}

/** The writing half of a ledger with a replica: appends go to the cluster, their positions come from the replica. */
export const replicaWrites = (
  client: ClusterClient,
  store: SqliteStore,
  known: KnownLog,
  { clock, random, positions }: WriteSettings,
): Pick<EventStore, 'appendToStream' | 'settle' | 'capabilities'> => {
  const { origin } = store
  const writer = clusterWriter({
    origin,
    client,
    log: known,
    random,
    commands: streamCommands(client, origin, random),
    takeTimes: recordedTimes(known, clock),
    awaitsPositions: positions === 'awaited',
    unsettled: new Map(),
  })
  if (positions === 'later') return writer
  const { appendToStream, settle, capabilities } = writer
  const placed = placedByReplica(store, known.catchUp)
  return {
    capabilities,
    appendToStream: (stream, events, options) => async () =>
      placed<AppendFailure>(await appendToStream(stream, events, options)()),
    settle: (stream, commandId, commandHash) => async () => {
      const outcome = await settle(stream, commandId, commandHash)()
      return isLeft(outcome) || outcome.right === null ? outcome : placed(right(outcome.right))
    },
  }
}
