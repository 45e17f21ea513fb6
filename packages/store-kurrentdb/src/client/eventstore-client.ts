import {
  type BinaryEventData,
  END,
  EventStoreDBClient,
  eventTypeFilter,
  FORWARDS,
  NO_STREAM,
  type PersistentSubscriptionToAllResolvedEvent,
  persistentSubscriptionToAllSettingsFromDefaults,
  START,
  streamNameFilter,
} from '@eventstore/db-client'
import { appendOnce } from './append-once.ts'
import { checkpoints, positionOf } from './checkpoints.ts'
import type { ClusterClient, EventToStore, StoredEvent } from './cluster-client.ts'
import type { ClusterAddress } from './connection-string.ts'
import { consumeOnce } from './consume-once.ts'
import { isMissing } from './fault-of-error.ts'
import { followOnce } from './follow-once.ts'
import { pulled } from './pulled.ts'
import { type Resolved, storedEvents } from './stored-events.ts'
import { disposed } from './within.ts'

async function* readOnce(
  client: EventStoreDBClient,
  { credentials, timeoutMs: silenceMs }: ClusterAddress,
  stream: string,
  from: number,
): AsyncGenerator<readonly StoredEvent[]> {
  const read = client.readStream(stream, {
    direction: FORWARDS,
    fromRevision: from === 0 ? START : BigInt(from),
    credentials,
    // A follower's answer may be older than one's own writes.
    requiresLeader: true,
  })
  try {
    const options = { silenceMs, doing: `read of ${stream}` }
    for await (const { items } of pulled<Resolved>(read, options)) yield storedEvents(items)
  } catch (error) {
    // A stream that is not there is an empty one.
    if (!isMissing(error)) throw error
  }
}

const lastOfAppend = new TextEncoder().encode('{"last":true}')

const notLastOfAppend = new TextEncoder().encode('{"last":false}')

/** As `binaryEvent` makes it, but without copying the data, and with the metadata as bytes already. */
const sentOf = ({ id, type, data, metadata: { last } }: EventToStore): BinaryEventData => ({
  id,
  contentType: 'application/octet-stream',
  type,
  data,
  metadata: last ? lastOfAppend : notLastOfAppend,
})

/**
 * `@eventstore/db-client` in the shape that the store needs. Credentials go with every call: that chooses the append
 * path of single calls, which keeps time limits and stays apart from other clients of the process (KURRENTDB §1).
 */
export const eventStoreClient = (address: ClusterAddress): ClusterClient => {
  const { clientString, credentials, timeoutMs } = address
  const client = EventStoreDBClient.connectionString(clientString)
  return {
    append: (stream, events, expected) => {
      const sent = events.map(sentOf)
      const append = client.appendToStream(stream, sent, {
        expectedRevision: expected === -1 ? NO_STREAM : BigInt(expected),
        credentials,
        deadline: timeoutMs,
      })
      return appendOnce(append, stream, timeoutMs)
    },
    readStream: (stream, from) => readOnce(client, address, stream, from),
    follow: ({ after, streamPrefix, types, signal }) => {
      const filter =
        types === null
          ? streamNameFilter({ prefixes: [streamPrefix], ...checkpoints })
          : eventTypeFilter({ prefixes: [...types], ...checkpoints })
      const subscription = client.subscribeToAll({
        fromPosition: after === null ? START : positionOf(after),
        filter,
        credentials,
        requiresLeader: true,
      })
      return followOnce(subscription, timeoutMs, signal)
    },
    consume: (options) => {
      const { group, streamPrefix, from, retriesMax: maxRetryCount } = options
      const startFrom = from === 'start' ? START : END
      const settings = persistentSubscriptionToAllSettingsFromDefaults({ startFrom, maxRetryCount })
      const filter = streamNameFilter({ prefixes: [streamPrefix] })
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
