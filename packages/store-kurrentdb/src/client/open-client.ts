import { StoreFault } from '@coflyfr/core'
import type { ClusterClient } from './cluster-client.ts'
import type { ClusterAddress } from './connection-string.ts'

/**
 * Both client packages put their message classes into one table of the process under the same names: whoever loads the
 * second breaks the first. So one process has one driver.
 */
let loaded: ClusterAddress['driver'] | null = null

/** The client of the driver that the address names, loaded only now: it costs a tenth of a second (PERFORMANCE §9). */
export const openClient = async (address: ClusterAddress): Promise<ClusterClient> => {
  const { driver } = address
  if (loaded !== null && loaded !== driver) {
    throw new StoreFault(
      'Unavailable',
      `Cannot use driver=${driver}: this process has loaded driver=${loaded}, and the two client packages break each other; use one driver in a process`,
    )
  }
  loaded = driver
  if (driver === 'eventstore') {
    const { eventStoreClient } = await import('./eventstore-client.ts')
    return eventStoreClient(address)
  }
  const { kurrentClient } = await import('./kurrent-client.ts')
  return kurrentClient(address)
}
