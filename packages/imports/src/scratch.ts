import { DatabaseSync } from 'node:sqlite'
import { StoreFault } from '@coflyfr/core'

/** Page cache in kibibytes: anything more goes to a temporary file of the system, so memory stays flat. */
const cacheKibibytes = 8_192

/**
 * What an import keeps while it runs: on disk, not in memory, because a year of a large council is millions of
 * postings, and a history of contacts hundreds of thousands. The file has no name, so a process that is killed leaves
 * nothing behind.
 */
export type Scratch = DatabaseSync

const openScratch = (): Scratch & Disposable => {
  const database = new DatabaseSync('')
  database.exec(`
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -${cacheKibibytes};
    BEGIN`)
  return database
}

/** SQLite's results where the disk is at fault: SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN. */
const diskResults: ReadonlySet<unknown> = new Set([10, 13, 14])

const isOfDisk = (fault: unknown): fault is Error =>
  fault instanceof Error &&
  'errcode' in fault &&
  typeof fault.errcode === 'number' &&
  diskResults.has(fault.errcode & 0xff)

/**
 * Runs work with a scratch file, which is removed afterwards. Throws a StoreFault where the disk has no room for it.
 */
export const withScratch = async <Result>(
  work: (scratch: Scratch) => Promise<Result>,
): Promise<Result> => {
  try {
    using scratch = openScratch()
    return await work(scratch)
  } catch (fault) {
    if (!isOfDisk(fault)) throw fault
    throw new StoreFault(
      'Unavailable',
      `Cannot keep what is imported in the system's temporary folder: SQLite reports "${fault.message}"; make room there, or name another folder in TMPDIR`,
      { cause: fault },
    )
  }
}
