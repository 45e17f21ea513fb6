import type { Connection } from './connection.ts'
import { statSync } from './file-system.ts'
import { query } from './statement.ts'

/** How much room a ledger takes, in bytes. */
export interface StoreSpace {
  readonly fileBytes: number
  /** Part of the file, left by kept states that were replaced. It will be used again. */
  readonly freeBytes: number
  /** Size of the write-ahead log, from which committed pages are moved into the file. */
  readonly writeAheadLogBytes: number
}

/** Measures the file and its write-ahead log. */
export const spaceOf = (connection: Connection): StoreSpace => {
  const pragma = (name: string): number =>
    query<readonly [number]>(connection, `PRAGMA ${name}`).first()?.[0] ?? 0
  const pageBytes = pragma('page_size')
  const log = statSync(`${connection.path}-wal`, { throwIfNoEntry: false })
  return {
    fileBytes: pragma('page_count') * pageBytes,
    freeBytes: pragma('freelist_count') * pageBytes,
    writeAheadLogBytes: log?.size ?? 0,
  }
}
