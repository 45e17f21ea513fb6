import {
  type AppendOptions,
  type EventStore,
  plainDate,
  type Recorded,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { openCluster } from '@coflyfr/store-kurrentdb'
import { appendEvents } from '@coflyfr/testing'
import type { DoubleLog } from '../../packages/store-kurrentdb/test/double/double-log.ts'
import {
  type DoubleServer,
  startDouble,
} from '../../packages/store-kurrentdb/test/double/double-server.ts'
import { placeOn } from './stores-under-test.ts'

/** Origin of the ledger in these tests. */
export const origin = 'cluster.example.gov.uk/ledger'

/** The stream that most of these tests write to. */
export const budget: StreamName = streamName('budget', '2023-24')

/** A store on its own double of a server, with short timeouts, so that tests with a silent server are quick. */
export interface OnDouble extends AsyncDisposable {
  readonly server: DoubleServer
  readonly store: EventStore
  /** Another store on the same server, as another process would open it. */
  readonly another: () => Promise<EventStore>
}

/** Starts a double and opens a ledger on it. */
export const onDouble = async (timeoutMs = 250): Promise<OnDouble> => {
  const server = await startDouble()
  const opened: EventStore[] = []
  const another = async () => {
    const clock = () => Date.now() * 1_000
    const store = await openCluster(placeOn(server, origin, timeoutMs), { clock, random: () => 0 })
    opened.push(store)
    return store
  }
  return {
    server,
    store: await another(),
    another,
    [Symbol.asyncDispose]: async () => {
      for (const store of opened) await store[Symbol.asyncDispose]()
      await server.stop()
    },
  }
}

/** Appends the notes of one command. */
export const note = (
  store: EventStore,
  commandId: string,
  expectedRevision: AppendOptions['expectedRevision'],
  {
    stream = budget,
    texts = [commandId],
  }: { readonly stream?: StreamName; readonly texts?: readonly string[] } = {},
) =>
  appendEvents(store, {
    stream,
    commandId,
    expectedRevision,
    events: texts.map((text) => ({
      type: 'Noted',
      schemaVersion: 1,
      effectiveOn: plainDate('2023-11-15'),
      data: { text },
    })),
  })

/** All events of a read. */
export const gathered = async (
  batches: AsyncIterable<readonly Recorded[]>,
): Promise<readonly Recorded[]> => {
  const events: Recorded[] = []
  for await (const batch of batches) events.push(...batch)
  return events
}

/** The whole log. */
export const logOf = (store: EventStore): Promise<readonly Recorded[]> => gathered(store.readAll())

/** Puts events of another application on the same cluster straight into the log. */
export const strangers = (log: DoubleLog, count: number): void => {
  const at = log.stream('strangers').length
  const proposed = Array.from({ length: count }, (_, number) => ({
    id: `stranger-${at + number}`,
    type: 'Passed',
    contentType: 'application/octet-stream',
    metadata: Buffer.alloc(0),
    data: Buffer.alloc(0),
  }))
  log.append('strangers', proposed, 'any')
}

/** Command id of each event of the log. */
export const commandsOf = async (store: EventStore): Promise<readonly string[]> =>
  (await logOf(store)).map(({ commandId }) => commandId)
