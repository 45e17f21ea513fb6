import { type EventStore, StoreFault } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type ClusterAddress, parseConnectionString } from './client/connection-string.ts'
import { openClient } from './client/open-client.ts'
import { type ClusterStoreSettings, clusterStore } from './cluster-store.ts'

/** Settings of {@link openCluster}; all but the clock have defaults. */
export type OpenClusterOptions = Omit<ClusterStoreSettings, 'origin' | 'random'> &
  Partial<Pick<ClusterStoreSettings, 'random'>>

/** The address in a connection string; a fault where it is none. */
export const addressOf = (connectionString: string): ClusterAddress => {
  const address = parseConnectionString(connectionString)
  if (!isLeft(address)) return address.right
  const { given, expected } = address.left
  throw new StoreFault('NotFound', `"${given}" names no ledger on a cluster: expected ${expected}`)
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
  const address = addressOf(connectionString)
  const client = await openClient(address)
  const { origin } = address
  const store = clusterStore(client, { random: Math.random, ...options, origin })
  try {
    await store.head()
    return store
  } catch (error) {
    await store[Symbol.asyncDispose]()
    throw error
  }
}
