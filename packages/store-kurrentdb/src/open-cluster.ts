import { type EventStore, StoreFault } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { ClusterClient } from './client/cluster-client.ts'
import { type ClusterAddress, parseConnectionString } from './client/connection-string.ts'
import { type ClusterStoreSettings, clusterStore } from './cluster-store.ts'

/** Settings of {@link openCluster}; all but the clock have defaults. */
export type OpenClusterOptions = Omit<ClusterStoreSettings, 'origin' | 'random'> &
  Partial<Pick<ClusterStoreSettings, 'random'>>

/** The client of the driver that the address names, loaded only now: it costs a tenth of a second (PERFORMANCE §9). */
const clientOf = async (address: ClusterAddress): Promise<ClusterClient> => {
  if (address.driver === 'eventstore') {
    const { eventStoreClient } = await import('./client/eventstore-client.ts')
    return eventStoreClient(address)
  }
  const { kurrentClient } = await import('./client/kurrent-client.ts')
  return kurrentClient(address)
}

/**
 * Opens a ledger on an EventStoreDB or KurrentDB cluster and reads what it holds. Throws `StoreFault`: `NotFound` where
 * the connection string is not one, `Unavailable` where no server answers within a few tries, with what to look at.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { StoreFault } from '@coflyfr/core'
 * import { openCluster } from '@coflyfr/store-kurrentdb'
 *
 * const nobody = 'esdb://127.0.0.1:1?tls=false&origin=example.gov.uk/ledger&timeout=200'
 * await assert.rejects(openCluster(nobody, { clock: () => Date.now() * 1000 }), StoreFault)
 * ```
 */
export const openCluster = async (
  connectionString: string,
  options: OpenClusterOptions,
): Promise<EventStore> => {
  const address = parseConnectionString(connectionString)
  if (isLeft(address)) {
    const { given, expected } = address.left
    throw new StoreFault(
      'NotFound',
      `"${given}" names no ledger on a cluster: expected ${expected}`,
    )
  }
  const client = await clientOf(address.right)
  const { origin } = address.right
  const store = clusterStore(client, { random: Math.random, ...options, origin })
  try {
    await store.head()
    return store
  } catch (error) {
    await store[Symbol.asyncDispose]()
    throw error
  }
}
