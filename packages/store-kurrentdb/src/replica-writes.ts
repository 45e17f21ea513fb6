import type { AppendFailure, EventStore } from '@coflyfr/core'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import type { ClusterClient } from './client/cluster-client.ts'
import { clusterWriter, type WriterSettings } from './cluster-writer.ts'
import type { KnownLog } from './known-log.ts'
import { placedByReplica } from './placed-by-replica.ts'

/** The writing half of a ledger with a replica: appends go to the cluster, their positions come from the replica. */
export const replicaWrites = (
  client: ClusterClient,
  store: SqliteStore,
  known: KnownLog,
  settings: Pick<WriterSettings, 'clock' | 'random' | 'positions'>,
): Pick<EventStore, 'appendToStream' | 'settle' | 'capabilities'> => {
  const writer = clusterWriter({ ...settings, origin: store.origin, client, log: known })
  if (settings.positions === 'later') return writer
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
