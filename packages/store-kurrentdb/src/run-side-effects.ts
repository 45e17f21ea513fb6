import type { Envelope } from '@coflyfr/core'
import { clusterStream, envelopeOf } from './body.ts'
import { ClientFault, type Delivery } from './client/cluster-client.ts'
import { openClient } from './client/open-client.ts'
import { isOurs } from './follow-through.ts'
import { addressOf } from './open-cluster.ts'
import { storeFaultOf } from './store-fault-of.ts'
import { throughFaults } from './through-faults.ts'

/** What is to happen with the events of a ledger, outside of it. */
export interface SideEffects {
  /** Name of the group: the processes that give the same one share its events among them. */
  readonly group: string
  /**
   * Does what the event calls for. An event comes again where this fails, and may come again where it did not: what must
   * not happen twice looks at the event's id.
   */
  readonly handle: (event: Envelope, delivery: { readonly retries: number }) => Promise<void>
  readonly signal: AbortSignal
  /** Only streams whose names begin so. */
  readonly streamPrefix?: string
  /** Where a group begins that is not there yet; `end`, as nobody wants letters about what is long past. */
  readonly from?: 'start' | 'end'
  /** How often an event comes again before the server puts it aside; 10 without it. */
  readonly retriesMax?: number
  /** From 0 to below 1, for the jitter of pauses. */
  readonly random?: () => number
}

const handleOne = async (
  origin: string,
  handle: SideEffects['handle'],
  { event, retries, done, again }: Delivery,
): Promise<void> => {
  if (!isOurs(origin, event)) return done()
  const envelope = envelopeOf(origin, event)
  try {
    await handle(envelope, { retries })
  } catch (error) {
    return again(String(error))
  }
  return done()
}

/**
 * Hands the events of a ledger on a cluster to a handler of side effects, letters or messages to another system, through
 * a persistent subscription of the server until the signal ends it. Each event comes at least once to one process of
 * the group, in no order that counts: what is to be counted or decided is read with `subscribe` instead.
 *
 * Throws `StoreFault`: `NotFound` for a connection string that is none, `Unavailable` where no server answers or the
 * account may not use groups, `UnreadableEvent` for an event that no ledger wrote.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { StoreFault } from '@coflyfr/core'
 * import { runSideEffects } from '@coflyfr/store-kurrentdb'
 *
 * const running = runSideEffects('esdb://127.0.0.1:1?tls=false', {
 *   group: 'letters',
 *   handle: async ({ id, type }) => console.log(`${type} ${id}`),
 *   signal: new AbortController().signal,
 * })
 * await assert.rejects(running, (fault) => fault instanceof StoreFault && fault.code === 'NotFound')
 * ```
 */
export const runSideEffects = async (
  connectionString: string,
  {
    group,
    handle,
    signal,
    streamPrefix = '',
    from = 'end',
    retriesMax = 10,
    random = Math.random,
  }: SideEffects,
): Promise<void> => {
  const address = addressOf(connectionString)
  const { origin } = address
  await using client = await openClient(address)
  const options = {
    // Groups of $all have one name on the whole cluster.
    group: `${origin.replaceAll(/[^A-Za-z0-9.-]/g, '-')}-${group}`,
    streamPrefix: clusterStream(origin, streamPrefix),
    from,
    retriesMax,
    signal,
  }
  async function* read(): AsyncGenerator<true> {
    for await (const delivery of client.consume(options)) {
      await handleOne(origin, handle, delivery)
      yield true
    }
  }
  try {
    for await (const _ of throughFaults({ read, random, signal }));
  } catch (error) {
    throw error instanceof ClientFault ? storeFaultOf(error) : error
  }
}
