import { dirname } from 'node:path'
import { StoreFault } from '@coflyfr/core'
import { checkEngine } from './check-engine.ts'
import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync } from './file-system.ts'
import { openStore } from './open.ts'
import { applicationId, formatVersion, schema } from './schema.sql.ts'
import { DatabaseSync, engineVersion } from './sqlite.ts'
import { faultOf } from './sqlite-fault.ts'
import type { SqliteStore } from './sqlite-store.ts'
import type { StoreOptions } from './store-options.ts'

/** How a ledger is created. */
export interface CreateOptions extends Omit<StoreOptions, 'readOnly' | 'knownCheckpoints'> {
  /** Permanent name of the ledger, part of every event id and checkpoint. */
  readonly origin: string
}

/**
 * Creates a ledger and opens it. The file appears whole or not at all, and an existing file is never touched.
 * Throws `StoreFault`: `AlreadyExists`, `NotFound` (no such folder), `Unavailable`, `UnsupportedEngine`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { createStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin: 'council.example/ledger' })
 * assert.deepEqual(await store.head(), { size: 0, recordedAt: null, historyOpen: false })
 * ```
 */
export const createStore = async (
  path: string,
  { origin, ...options }: CreateOptions,
): Promise<SqliteStore> => {
  await createFile(path, origin, async () => {})
  return openStore(path, options)
}

/**
 * Makes the file of a ledger, which appears whole or not at all.
 *
 * @param fill writes the first events into the draft of the file; if it throws, no file appears
 */
export const createFile = async (
  path: string,
  origin: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> => {
  checkEngine(engineVersion)
  if (origin === '') throw new RangeError('Cannot create a ledger without an origin')
  if (existsSync(path)) throw alreadyExists(path)
  const folder = dirname(path)
  if (!existsSync(folder)) {
    throw new StoreFault(
      'NotFound',
      `Cannot create the ledger "${path}": there is no folder "${folder}"`,
    )
  }
  const draft = `${path}.creating-${process.pid}-${performance.now()}`
  try {
    writeDraft(draft, origin)
    await fill(draft)
    publish(draft, path)
  } finally {
    for (const file of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(file, { force: true })
  }
}

const writeDraft = (draft: string, origin: string): void => {
  let handle: DatabaseSync | undefined
  try {
    handle = new DatabaseSync(draft)
    handle.exec('PRAGMA synchronous = FULL')
    handle.exec('BEGIN')
    for (const statement of schema) handle.exec(statement)
    handle.prepare('INSERT INTO ledger (id, origin) VALUES (1, ?)').run(origin)
    handle.exec(`PRAGMA application_id = ${applicationId}`)
    handle.exec(`PRAGMA user_version = ${formatVersion}`)
    handle.exec('COMMIT')
    handle.exec('PRAGMA journal_mode = WAL')
  } catch (error) {
    throw faultOf(error, draft)
  } finally {
    handle?.close()
  }
}

/** Gives the finished file its name, which fails if the name is taken, and makes the name itself durable. */
const publish = (draft: string, path: string): void => {
  try {
    linkSync(draft, path)
    const folder = openSync(dirname(path), 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch (cause) {
    throw isTaken(cause)
      ? alreadyExists(path)
      : new StoreFault('Unavailable', `Cannot create the ledger "${path}": ${cause}`, { cause })
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

const alreadyExists = (path: string): StoreFault =>
  new StoreFault(
    'AlreadyExists',
    `Cannot create the ledger "${path}": something is there already; open it, or give another path`,
  )
