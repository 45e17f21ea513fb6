import type {
  KurrentDBClient,
  PersistentSubscriptionToAllResolvedEvent,
} from '@kurrent/kurrentdb-client'
import { appendOnce } from './append-once.ts'
import { checkpoints, positionOf } from './checkpoints.ts'
import { ClientFault, type ClusterClient, type StoredEvent } from './cluster-client.ts'
import type { ClusterAddress } from './connection-string.ts'
import { consumeOnce } from './consume-once.ts'
import { faultOfError, isMissing } from './fault-of-error.ts'
import { followOnce } from './follow-once.ts'
import { type Resolved, storedEvents } from './stored-events.ts'
import { disposed, within } from './within.ts'

/** How many events of a read are handed on together. */
const batchSize = 256

/** The driver, which those who use it install. */
const loadKurrent = async (): Promise<typeof import('@kurrent/kurrentdb-client')> => {
  try {
    return await import('@kurrent/kurrentdb-client')
  } catch (cause) {
    throw new ClientFault(
      'Rejected',
      'driver=kurrent needs the package @kurrent/kurrentdb-client: install it beside @coflyfr/store-kurrentdb',
      { cause },
    )
  }
}

/** Reads through an iterator that has no time limit of its own: each step has one here. */
async function* readOnce(
  client: KurrentDBClient,
  { credentials, timeoutMs }: ClusterAddress,
  stream: string,
  from: number,
): AsyncGenerator<readonly StoredEvent[]> {
  const read: AsyncIterator<Resolved> = client
    .readStream(stream, {
      direction: 'forwards',
      fromRevision: from === 0 ? 'start' : BigInt(from),
      credentials,
      requiresLeader: true,
    })
    [Symbol.asyncIterator]()
  let waiting: Resolved[] = []
  try {
    for (;;) {
      const next = await within(read.next(), timeoutMs, `read of ${stream}`)
      if (next.done) break
      waiting.push(next.value)
      if (waiting.length < batchSize) continue
      yield storedEvents(waiting)
      waiting = []
    }
    if (waiting.length > 0) yield storedEvents(waiting)
  } catch (error) {
    // A stream that is not there is an empty one.
    if (!isMissing(error)) throw faultOfError(error)
  }
}

/**
 * `@kurrent/kurrentdb-client` in the shape that the store needs. Its append takes `streamState`: an `expectedRevision`
 * would be ignored, and every append would succeed (KURRENTDB §12).
 */
export const kurrentClient = async (address: ClusterAddress): Promise<ClusterClient> => {
  const { clientString, credentials, timeoutMs } = address
  const kurrent = await loadKurrent()
  const connect = () => kurrent.KurrentDBClient.connectionString(clientString)
  const client = connect()
  /** The native half of the client, which reads, never comes back from a first read that found no server. */
  let reader = connect()
  async function* readStream(stream: string, from: number): AsyncGenerator<readonly StoredEvent[]> {
    try {
      yield* readOnce(reader, address, stream, from)
    } catch (fault) {
      reader = connect()
      throw fault
    }
  }
  return {
    append: (stream, events, expected) => {
      const sent = events.map(({ id, type, data, metadata }) =>
        kurrent.binaryEvent({ id, type, data, metadata }),
      )
      const append = client.appendToStream(stream, sent, {
        streamState: expected === -1 ? kurrent.NO_STREAM : BigInt(expected),
        credentials,
        deadline: timeoutMs,
      })
      return appendOnce(append, stream, timeoutMs)
    },
    readStream,
    follow: ({ after, streamPrefix, types, signal }) => {
      const filter =
        types === null
          ? kurrent.streamNameFilter({ prefixes: [streamPrefix], ...checkpoints })
          : kurrent.eventTypeFilter({ prefixes: [...types], ...checkpoints })
      const subscription = client.subscribeToAll({
        fromPosition: after === null ? kurrent.START : positionOf(after),
        filter,
        credentials,
        requiresLeader: true,
      })
      return followOnce(subscription, timeoutMs, signal)
    },
    consume: (options) => {
      const { group, streamPrefix, from, retriesMax: maxRetryCount } = options
      const startFrom = from === 'start' ? kurrent.START : kurrent.END
      const settings = kurrent.persistentSubscriptionToAllSettingsFromDefaults({
        startFrom,
        maxRetryCount,
      })
      const filter = kurrent.streamNameFilter({ prefixes: [streamPrefix] })
      const calls = {
        create: () =>
          client.createPersistentSubscriptionToAll(group, settings, {
            filter,
            credentials,
            deadline: timeoutMs,
          }),
        subscribe: () => client.subscribeToPersistentSubscriptionToAll(group, { credentials }),
      }
      return consumeOnce<PersistentSubscriptionToAllResolvedEvent>(calls, options, timeoutMs)
    },
    [Symbol.asyncDispose]: () => disposed(client.dispose(), timeoutMs),
  }
}
