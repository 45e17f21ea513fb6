import {
  binaryEvent,
  EventStoreDBClient,
  eventTypeFilter,
  FORWARDS,
  NO_STREAM,
  type RecordedEvent,
  START,
  streamNameFilter,
} from '@eventstore/db-client'
import {
  type AppendAnswer,
  ClientFault,
  type ClusterClient,
  type EventToStore,
  type Followed,
  type FollowOptions,
  type StoredEvent,
} from './cluster-client.ts'
import type { ClusterAddress } from './connection-string.ts'
import { actualRevisionOf, faultOfError, isSure } from './fault-of-error.ts'
import { pulled } from './pulled.ts'
import { within } from './within.ts'

/** How many looked-at records of `$all` go by between two checkpoints of a filter: 32 times this. */
const checkpointInterval = 100

/** What both clients hand out of a read: a deleted event's link comes without an event. */
interface Resolved {
  readonly event?: RecordedEvent
}

const eventsOf = (items: readonly Resolved[]): readonly StoredEvent[] =>
  items.flatMap(({ event }) => (event === undefined ? [] : [storedOf(event)]))

const storedOf = (event: RecordedEvent): StoredEvent => ({
  stream: event.streamId,
  revision: Number(event.revision),
  id: event.id,
  type: event.type,
  data: event.data instanceof Uint8Array ? event.data : null,
  commit: Number(event.position?.commit ?? -1),
  isLast: isLast(event.metadata),
})

/** An event whose metadata say nothing was not written by this store: it stands alone. */
const isLast = (metadata: unknown): boolean =>
  typeof metadata !== 'object' || metadata === null || !('last' in metadata) || metadata.last === true

/** What an append that failed says of the stream; anything that is not sure is unknown. */
export const answerOfError = (error: unknown): AppendAnswer => {
  const actual = actualRevisionOf(error)
  if (actual !== null) return { kind: 'wrong-revision', actual }
  const fault = faultOfError(error)
  return isSure(fault) ? { kind: 'refused', fault } : { kind: 'unknown', cause: fault.message }
}

/** One try to append, on the path of single calls (KURRENTDB §1): it keeps time limits and stays apart from other clients. */
const appendOnce = async (
  client: EventStoreDBClient,
  { credentials, timeoutMs }: ClusterAddress,
  stream: string,
  events: readonly EventToStore[],
  expected: number,
): Promise<AppendAnswer> => {
  const sent = events.map(({ id, type, data }, index) =>
    binaryEvent({ id, type, data, metadata: { last: index === events.length - 1 } }),
  )
  const append = client.appendToStream(stream, sent, {
    expectedRevision: expected === -1 ? NO_STREAM : BigInt(expected),
    credentials,
    deadline: timeoutMs,
  })
  try {
    // The client's own limit comes first; this one ends calls that ignore it.
    const answer = await within(append, timeoutMs + 500, `append to ${stream}`)
    const commit = answer.position?.commit
    return {
      kind: 'appended',
      revision: Number(answer.nextExpectedRevision),
      commit: commit === undefined ? null : Number(commit),
    }
  } catch (error) {
    return answerOfError(error)
  }
}

async function* readOnce(
  client: EventStoreDBClient,
  { credentials, timeoutMs }: ClusterAddress,
  stream: string,
  from: number,
): AsyncGenerator<readonly StoredEvent[]> {
  const read = client.readStream(stream, {
    direction: FORWARDS,
    fromRevision: from === 0 ? START : BigInt(from),
    credentials,
    // Behind a follower an answer may be older than one's own writes.
    requiresLeader: true,
  })
  const options = { marker: null, silenceMs: timeoutMs, doing: `read of ${stream}` }
  try {
    for await (const { items } of pulled<Resolved>(read, options)) yield eventsOf(items)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** A stream that is not there is an empty one. */
const isMissing = (error: unknown): boolean =>
  error instanceof ClientFault &&
  (error.cause as { readonly type?: unknown } | undefined)?.type === 'stream-not-found'

async function* followOnce(
  client: EventStoreDBClient,
  { credentials, timeoutMs }: ClusterAddress,
  { after, streamPrefix, types, signal }: FollowOptions,
): AsyncGenerator<Followed> {
  const filter =
    types === null
      ? streamNameFilter({ prefixes: [streamPrefix], checkpointInterval })
      : eventTypeFilter({ prefixes: [...types], checkpointInterval })
  const position = { commit: BigInt(after ?? 0), prepare: BigInt(after ?? 0) }
  const subscription = client.subscribeToAll({
    fromPosition: after === null ? START : position,
    filter,
    credentials,
    requiresLeader: true,
  })
  const options = { marker: 'caughtUp', silenceMs: timeoutMs, doing: 'follow $all', signal }
  let isLive = false
  for await (const { items, isMarked } of pulled<Resolved>(subscription, options)) {
    isLive ||= isMarked
    const events = eventsOf(items)
    // The server says it once; afterwards a whole append is all there is.
    yield { events, isCaughtUp: isMarked || (isLive && events.at(-1)?.isLast === true) }
  }
}

/** `@eventstore/db-client` in the shape that the store needs. */
export const eventStoreClient = (address: ClusterAddress): ClusterClient => {
  const client = EventStoreDBClient.connectionString(address.clientString)
  return {
    append: (stream, events, expected) => appendOnce(client, address, stream, events, expected),
    readStream: (stream, from) => readOnce(client, address, stream, from),
    follow: (options) => followOnce(client, address, options),
    [Symbol.asyncDispose]: () => client.dispose(),
  }
}
