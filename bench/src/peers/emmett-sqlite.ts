import { createRequire } from 'node:module'
import { join } from 'node:path'
import { peersFolder } from './peers-folder.ts'

/** The part of `@event-driven-io/emmett-sqlite` 0.42.4 that is measured. */
export interface EmmettSqlite {
  readonly sqliteConnection: (options: { readonly fileName: string }) => EmmettConnection
  readonly SQLiteConnectionPool: (options: {
    readonly fileName: string
    readonly connectionOptions: { readonly singleton: true; readonly connection: EmmettConnection }
  }) => unknown
  readonly getSQLiteEventStore: (options: {
    readonly fileName: string
    readonly pool?: unknown
  }) => EmmettStore
}

/** A connection of Emmett's. */
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
  readonly schema: { readonly migrate: () => Promise<void> }
}

/** Loads Emmett from the peers' own folder; throws where it is not installed. */
export const loadEmmett = (): EmmettSqlite =>
  createRequire(join(peersFolder, 'package.json'))('@event-driven-io/emmett-sqlite')
