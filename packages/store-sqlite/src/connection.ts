import { StoreFault } from '@coflyfr/core'
import { checkHeader } from './check-header.ts'
import { engineLocation } from './engine-location.ts'
import { DatabaseSync } from './sqlite.ts'
import { faultOf } from './sqlite-fault.ts'
import { type Turns, turns } from './turns.ts'

/** How safely an append is stored before it is acknowledged. */
export type Durability =
  /** On the disk: survives a power cut. */
  | 'full'
  /** With the operating system: survives a crash of the program; a power cut may take the last appends back. */
  | 'power-cut-may-lose-last-appends'

/** A time in which nothing should be committed: the write-ahead log is moved into the file. */
export interface Pause {
  readonly until: Promise<unknown>
  /** Whether appends may be worked on meanwhile. */
  readonly beside: 'appends' | 'nothing'
}

/** One open ledger file, and what has become of it. */
export interface Connection {
  readonly handle: DatabaseSync
  readonly path: string
  readonly readOnly: boolean
  /** BEGIN IMMEDIATE and COMMIT, prepared: they are run with every append. */
  readonly begin: () => void
  readonly commit: () => void
  /** Set for good once something was found that must not be: nothing is written after it. */
  broken: StoreFault | null
  /** A commit failed and may yet turn up; the next commit overwrites what it left in the write-ahead log. */
  doubtful: boolean
  /** Called after each commit that added events, and when the ledger is closed. */
  readonly committed: Set<() => void>
  /** Called after every commit. */
  afterCommit: () => void
  /** Null where all may go on. */
  pause: () => Pause | null
  /**
   * Commits the appends of a transaction that stays open from one turn of the event loop to the next; null where none does.
   * Whoever asks the connection for anything calls it first, so that nobody is shown what is not committed.
   */
  commitOpen: (() => void) | null
  /** Who reads a page of the log or commits a group, once at a time. */
  readonly turns: Turns
}

/** Pages in the write-ahead log before they are moved to the database, 16 MB: long enough that a page changed often is moved
 * once, short enough that the log is soon written over instead of growing, which the disk confirms faster. */
export const checkpointPages = 4_000

/** How long the engine itself waits for a lock, in milliseconds; longer waits leave the event loop free. */
const lockWaitMs = 20

/** How the disk is asked, by every connection that writes the file. */
export const diskPragmas: readonly string[] = [
  'fullfsync = ON',
  'checkpoint_fullfsync = ON',
  'mmap_size = 0',
]

const pragmas = (durability: Durability, cacheKibibytes: number): readonly string[] => [
  `synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`,
  ...diskPragmas,
  'secure_delete = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  `cache_size = -${cacheKibibytes}`,
  `wal_autocheckpoint = ${checkpointPages}`,
]

/** Settings that the promise of the store rests on, read back because SQLite ignores what it does not know. */
const pinned = (durability: Durability): readonly (readonly [string, unknown])[] => [
  ['journal_mode', 'wal'],
  ['synchronous', durability === 'full' ? 2 : 1],
  ['secure_delete', 1],
]

/** What a connection is opened with. */
export interface ConnectionSettings {
  readonly readOnly: boolean
  readonly durability: Durability
  /** Keeps the upper pages of the indexes at hand. */
  readonly pageCacheKibibytes: number
}

/** Opens the file with every setting that leaves it as it is; throws `StoreFault`. */
export const connectUnchanged = (
  path: string,
  { readOnly, durability, pageCacheKibibytes }: ConnectionSettings,
): Connection => {
  let handle: DatabaseSync | undefined
  try {
    handle = new DatabaseSync(engineLocation(path, readOnly), {
      readOnly,
      timeout: lockWaitMs,
      defensive: true,
    })
    checkHeader(handle, path)
    const settings = pragmas(durability, pageCacheKibibytes)
    handle.exec(settings.map((pragma) => `PRAGMA ${pragma};`).join('\n'))
    const begin = handle.prepare('BEGIN IMMEDIATE')
    const commit = handle.prepare('COMMIT')
    return {
      handle,
      path,
      readOnly,
      begin: () => begin.get(),
      commit: () => commit.get(),
      broken: null,
      doubtful: false,
      committed: new Set(),
      afterCommit: () => {},
      pause: () => null,
      commitOpen: null,
      turns: turns(),
    }
  } catch (error) {
    handle?.close()
    throw faultOf(error, path)
  }
}

/** Has what is written from now on stored as was promised; throws `StoreFault`. */
export const pinSettings = ({ handle, path }: Connection, durability: Durability): void => {
  try {
    handle.exec('PRAGMA journal_mode = WAL')
    checkPinned(handle, path, durability)
  } catch (error) {
    throw faultOf(error, path)
  }
}

/** Opens the file and pins its settings; throws `StoreFault`. */
export const connect = (path: string, settings: ConnectionSettings): Connection => {
  const connection = connectUnchanged(path, settings)
  if (settings.readOnly) return connection
  try {
    pinSettings(connection, settings.durability)
    return connection
  } catch (error) {
    connection.handle.close()
    throw error
  }
}

const checkPinned = (handle: DatabaseSync, path: string, durability: Durability): void => {
  for (const [name, wanted] of pinned(durability)) {
    const found = handle.prepare(`PRAGMA ${name}`).get()?.[name]
    if (found === wanted) continue
    throw new StoreFault(
      'Unavailable',
      `Cannot open the ledger "${path}": its ${name} is ${found} and cannot be set to ${wanted}`,
    )
  }
}
