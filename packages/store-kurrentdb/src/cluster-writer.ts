import type { EventStore } from '@coflyfr/core'
import { ClientFault } from './client/cluster-client.ts'
import { type AppendSettings, clusterAppend } from './cluster-append.ts'
import { clusterSettle } from './cluster-settle.ts'
import { inTurn } from './in-turn.ts'
import { storeFaultOf } from './store-fault-of.ts'

const asStoreFault = async <Value>(work: Promise<Value>): Promise<Value> => {
  try {
    return await work
  } catch (error) {
    throw error instanceof ClientFault ? storeFaultOf(error) : error
  }
}

/**
 * The writing half of the port on a cluster. Appends to one stream go one after the other, so that a repeat finds what
 * the first one did; different streams go side by side.
 */
export const clusterWriter = (
  settings: AppendSettings,
): Pick<EventStore, 'appendToStream' | 'settle' | 'capabilities'> => {
  const turns = inTurn()
  return {
    capabilities: { checksReadSet: false, commandIdScope: 'stream' },
    appendToStream: (stream, events, options) => () =>
      turns(stream, () => asStoreFault(clusterAppend(settings, stream, events, options))),
    settle: (stream, commandId, commandHash) => () =>
      turns(stream, () => clusterSettle(settings, stream, commandId, commandHash)),
  }
}
