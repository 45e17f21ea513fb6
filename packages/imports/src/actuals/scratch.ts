import { DatabaseSync } from 'node:sqlite'

/** Page cache in kibibytes: what is beyond it lies in a temporary file of the system's, so memory stays flat. */
const cacheKibibytes = 8_192

/**
 * What an import keeps beside the ledger: on disk, not in memory, because a year of a large council is millions of
 * postings. The file has no name, so a process that is killed leaves nothing behind.
 */
export type Scratch = DatabaseSync & Disposable

/** Opens a scratch file. */
export const openScratch = (): Scratch => {
  const database = new DatabaseSync('')
  database.exec(`
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -${cacheKibibytes};
    CREATE TABLE posting (identity TEXT PRIMARY KEY, held INTEGER, seen INTEGER) WITHOUT ROWID;
    CREATE TABLE staged (
      period TEXT, posted TEXT, number INTEGER, line INTEGER, ordinal INTEGER, identity TEXT, posting TEXT,
      PRIMARY KEY (period, posted, number)
    ) WITHOUT ROWID;
    BEGIN`)
  return database
}
