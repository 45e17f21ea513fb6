import type { EventStore } from '@coflyfr/core'
import { ClientFault, type ClusterClient } from './client/cluster-client.ts'
import { type AppendSettings, clusterAppend } from './cluster-append.ts'
import { clusterSettle } from './cluster-settle.ts'
import { inTurn } from './in-turn.ts'
import type { KnownLog } from './known-log.ts'
import { recordedTimes } from './recorded-times.ts'
import { storeFaultOf } from './store-fault-of.ts'
import { streamCommands } from './stream-commands.ts'

/** What a writer is made of. */
export interface WriterSettings {
  readonly origin: string
  readonly client: ClusterClient
  readonly log: KnownLog
  /** Microseconds since 1970. */
  readonly clock: () => number
  readonly random: () => number
  readonly positions: 'awaited' | 'later'
}

const throwStoreFault = (error: unknown): never => {
  throw error instanceof ClientFault ? storeFaultOf(error) : error
}

/**
 * The writing half of the port on a cluster. Appends to one stream go one after the other, so that a repeat finds what
 * the first one did; different streams go side by side.
 */
export const clusterWriter = ({
  clock,
  positions,
  ...ground
}: WriterSettings): Pick<EventStore, 'appendToStream' | 'settle' | 'capabilities'> => {
  const turns = inTurn()
  const settings: AppendSettings = {
    ...ground,
    commands: streamCommands(ground.client, ground.origin, ground.random),
    times: recordedTimes(ground.log, clock),
    awaitsPositions: positions === 'awaited',
    unsettled: new Map(),
  }
  return {
    capabilities: { checksReadSet: false, commandIdScope: 'stream' },
    appendToStream: (stream, events, options) => () =>
      turns(stream, () => clusterAppend(settings, stream, events, options).catch(throwStoreFault)),
    settle: (stream, commandId, commandHash) => () =>
      turns(stream, () => clusterSettle(settings, stream, commandId, commandHash)),
  }
}
