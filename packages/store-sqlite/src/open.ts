import { StoreFault } from '@coflyfr/core'
import { assemble } from './assemble.ts'
import { bringUp } from './bring-up.ts'
import { checkEngine } from './check-engine.ts'
import { checkPath } from './check-path.ts'
import { checkSchema } from './check-schema.ts'
import { checkCheckpoints, checkLastEvent } from './check-tail.ts'
import { type Connection, connectUnchanged, pinSettings } from './connection.ts'
import { diagnose } from './diagnose.ts'
import { type LogAccess, logAccess } from './log-access.ts'
import { engineVersion } from './sqlite.ts'
import { isBusy } from './sqlite-fault.ts'
import type { SqliteStore } from './sqlite-store.ts'
import { query } from './statement.ts'
import { type StoreOptions, withDefaults } from './store-options.ts'
import { storedLeaves } from './stored-leaves.ts'
import { lockPause } from './transaction.ts'

/**
 * Opens a ledger that exists. Throws `StoreFault`, which says what was found and what to do: `NotFound`,
 * `IsADirectory`, `NotALedger`, `NewerFormat`, `Damaged`, `Truncated`, `ReadOnly`, `Unavailable`, `UnsupportedEngine`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { createStore, openStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await (await createStore(path, { origin: 'council.example/ledger' })).close()
 * await using store = await openStore(path)
 * assert.equal(store.origin, 'council.example/ledger')
 * ```
 */
export const openStore = async (path: string, options: StoreOptions = {}): Promise<SqliteStore> => {
  checkEngine(engineVersion)
  const settings = withDefaults(options)
  const deadline = performance.now() + settings.busyTimeoutMs
  for (;;) {
    try {
      checkPath(path, settings.readOnly)
      return openNow(path, settings)
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw explained(error, path)
      await lockPause()
    }
  }
}

/** The header may show what is wrong with a file that the engine calls malformed. */
const explained = (error: unknown, path: string): unknown =>
  error instanceof StoreFault && error.code === 'Damaged' && error.cause !== undefined
    ? (diagnose(path, error) ?? error)
    : error

/**
 * Opens the file so that a damaged one stays as it was found. The last connection to close, if it can write, moves the
 * write-ahead log into the file and removes it. So a connection that cannot write is opened first and closed last, and
 * nothing in the file is set before it is checked.
 */
const openNow = (path: string, settings: Required<StoreOptions>): SqliteStore => {
  const looking = connectUnchanged(path, { ...settings, readOnly: true })
  if (settings.readOnly) return closedOnFailure(looking, () => checkedStore(looking, settings))
  try {
    const connection = connectUnchanged(path, settings)
    return closedOnFailure(connection, () => checkedStore(connection, settings))
  } finally {
    looking.handle.close()
  }
}

const checkedStore = (connection: Connection, settings: Required<StoreOptions>): SqliteStore => {
  const log = logAccess(connection)
  const origin = checked(log, settings)
  if (!settings.readOnly) {
    pinSettings(connection, settings.durability)
    bringUp(connection, log.end.size)
  }
  return assemble(log, origin, settings)
}

const closedOnFailure = <Result>({ handle }: Connection, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    handle.close()
    throw error
  }
}

/** Makes the checks of opening, and returns the origin of the ledger. */
const checked = (log: LogAccess, settings: Required<StoreOptions>): string => {
  if (!settings.forAudit) {
    checkSchema(log.connection)
    checkEnd(log, settings)
  }
  return originOf(log.connection)
}

const checkEnd = (
  { connection, end, readNode }: LogAccess,
  { knownCheckpoints }: Required<StoreOptions>,
): void => {
  const size = end.size()
  const [[last] = []] = [...storedLeaves(connection, size - 1, size)]
  const tail = { path: connection.path, size, readNode, last }
  checkLastEvent(tail)
  checkCheckpoints(tail, knownCheckpoints)
}

const originOf = (connection: Connection): string => {
  const [origin] = query<readonly [string]>(connection, 'SELECT origin FROM ledger').first() ?? []
  if (origin !== undefined) return origin
  throw new StoreFault(
    'Damaged',
    `Cannot open the ledger "${connection.path}": it does not say whose it is; restore it from a backup`,
  )
}
