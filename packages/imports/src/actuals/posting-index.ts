import { DatabaseSync } from 'node:sqlite'

/** Page cache in kibibytes: what is beyond it lies in a temporary file of the system's, so memory stays flat. */
const cacheKibibytes = 16_384

/**
 * How often each posting stands in the ledger and in the file so far, by identity. On disk, not in memory: a year of a
 * large council is millions of postings. The file has no name, so a process that is killed leaves nothing behind.
 */
export interface PostingIndex extends Disposable {
  /** Counts one more in the ledger. */
  readonly hold: (identity: Uint8Array) => void
  /** How many the ledger holds. */
  readonly held: (identity: Uint8Array) => number
  /** Counts one more in the file; which of its equals it is, from 1. */
  readonly see: (identity: Uint8Array) => number
}

/** Opens an index that holds nothing. */
export const openPostingIndex = (): PostingIndex => {
  const database = new DatabaseSync('')
  database.exec(`
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -${cacheKibibytes};
    CREATE TABLE posting (identity BLOB PRIMARY KEY, held INTEGER, seen INTEGER) WITHOUT ROWID;
    BEGIN`)
  const hold = database.prepare(
    'INSERT INTO posting VALUES (?, 1, 0) ON CONFLICT DO UPDATE SET held = held + 1',
  )
  const held = database.prepare('SELECT held FROM posting WHERE identity = ?')
  const see = database.prepare(
    'INSERT INTO posting VALUES (?, 0, 1) ON CONFLICT DO UPDATE SET seen = seen + 1 RETURNING seen',
  )
  return {
    hold: (identity) => void hold.run(identity),
    held: (identity) => Number(held.get(identity)?.['held'] ?? 0),
    see: (identity) => Number(see.get(identity)?.['seen'] ?? 0),
    [Symbol.dispose]: () => database.close(),
  }
}
