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
import {
  type DoubleServer,
  startDouble,
} from '../../packages/store-kurrentdb/test/double/double-server.ts'
import { placeOn } from './stores-under-test.ts'

/** The ledger of the tests. */
export const origin = 'cluster.example.gov.uk/ledger'

/** The stream that most of them write to. */
export const budget: StreamName = streamName('budget', '2023-24')

/** A store on a double of its own, with short limits so that a silent server is soon given up. */
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

/** Appends what one command noted. */
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

/** The whole log. */
export const logOf = async (store: EventStore): Promise<readonly Recorded[]> => {
  const log: Recorded[] = []
  for await (const batch of store.readAll()) log.push(...batch)
  return log
}

/** What the log says was done, by command. */
export const commandsOf = async (store: EventStore): Promise<readonly string[]> =>
  (await logOf(store)).map(({ commandId }) => commandId)
