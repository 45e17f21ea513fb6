import { loadPeer } from './load-peer.ts'

/** The part of `@event-driven-io/emmett-sqlite` 0.42.4 that is measured. */
export interface EmmettSqlite {
  readonly sqliteConnection: (options: { readonly fileName: string }) => EmmettConnection
  readonly SQLiteConnectionPool: (options: {
    readonly fileName: string
    readonly connectionOptions: { readonly singleton: true; readonly connection: EmmettConnection }
  }) => unknown
  readonly readMessagesBatch: (
    connection: EmmettConnection,
    options: { readonly after: bigint; readonly batchSize: number },
  ) => Promise<{
    readonly messages: readonly { readonly type: string; readonly data: unknown }[]
    readonly currentGlobalPosition: bigint
    readonly areEventsLeft: boolean
  }>
  readonly getSQLiteEventStore: (options: {
    readonly fileName: string
    readonly pool?: unknown
  }) => EmmettStore
}

/** Emmett's reader of the whole log. */
interface EmmettConsumer {
  readonly processor: (options: {
    readonly processorId: string
    readonly eachMessage: (message: unknown) => void
    readonly stopAfter: () => boolean
  }) => unknown
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Emmett's connection to an SQLite file. */
export interface EmmettConnection {
  readonly close: () => void
  readonly querySingle: (sql: string) => Promise<Readonly<Record<string, unknown>> | null>
}

/** Emmett's event store. */
export interface EmmettStore {
  readonly appendToStream: (
    stream: string,
    events: readonly {
      readonly type: string
      readonly data: unknown
      readonly metadata: unknown
    }[],
    options: { readonly expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' },
  ) => Promise<unknown>
  readonly readStream: (stream: string) => Promise<{ readonly events: readonly unknown[] }>
  readonly consumer: (options: {
    readonly pulling?: { readonly batchSize: number; readonly pullingFrequencyInMs: number }
  }) => EmmettConsumer
  readonly schema: { readonly migrate: () => Promise<void> }
}

/** Loads Emmett from the folder of the peers; throws if it is not installed. */
export const loadEmmett = (): EmmettSqlite => loadPeer('@event-driven-io/emmett-sqlite')
