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
  /** With the operating system: survives a crash of the program, but a power cut may lose the last appends. */
  | 'power-cut-may-lose-last-appends'

/** A time in which nothing should be committed, because the write-ahead log is being moved into the file. */
export interface Pause {
  readonly until: Promise<unknown>
  /** Whether appends may be inserted meanwhile. */
  readonly beside: 'appends' | 'nothing'
}

/** One open ledger file and its state. */
export interface Connection {
  readonly handle: DatabaseSync
  readonly path: string
  readonly readOnly: boolean
  /** BEGIN IMMEDIATE and COMMIT, prepared, because they run with every append. */
  readonly begin: () => void
  readonly commit: () => void
  /** Set for good when an assertion has failed or the file is damaged: nothing is written after that. */
  broken: StoreFault | null
  /** A commit failed and may still turn up; the next commit overwrites what it left in the write-ahead log. */
  doubtful: boolean
  /** Called after each commit that added events, and when the ledger is closed. */
  readonly committed: Set<() => void>
  /** Called after every commit. */
  afterCommit: () => void
  /** Null when writers need not wait. */
  pause: () => Pause | null
  /**
   * Commits the appends of a transaction that stays open from one turn of the event loop to the next; null if there is
   * none. It is called before anything is read, so that nobody sees what is not committed.
   */
  commitOpen: (() => void) | null
  /** Gives each page that is read and each step of a group a turn of the event loop of its own. */
  readonly turns: Turns
}

/**
 * Pages in the write-ahead log before they are moved into the database, 16 MB: enough that a page which often changes is
 * moved once, few enough that the log is soon overwritten instead of growing, which the disk confirms faster.
 */
export const checkpointPages = 4_000

/** How long the engine itself waits for a lock, in milliseconds. Longer waits are ours and leave the event loop free. */
const lockWaitMs = 20

/** How the disk is used by every connection that writes the file. */
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

/** Settings that the promises of the store depend on. They are read back, because SQLite ignores what it does not know. */
const pinned = (durability: Durability): readonly (readonly [string, unknown])[] => [
  ['journal_mode', 'wal'],
  ['synchronous', durability === 'full' ? 2 : 1],
  ['secure_delete', 1],
]

/** What a connection is opened with. */
export interface ConnectionSettings {
  readonly readOnly: boolean
  readonly durability: Durability
  /** Enough keeps the upper pages of the indexes in memory. */
  readonly pageCacheKibibytes: number
}

/** Opens the file with the settings that do not change it; throws `StoreFault`. */
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

/** Turns the write-ahead log on and checks the pinned settings; throws `StoreFault`. */
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
