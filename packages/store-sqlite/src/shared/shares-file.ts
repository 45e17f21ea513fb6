import { StoreFault } from '@coflyfr/core'
import { DatabaseSync } from '../sqlite.ts'

/** "COFW" in the header: a file of shared work, not a ledger. */
const applicationId = 0x434f4657

/** How long the engine waits while another process writes, in milliseconds. */
const busyTimeoutMs = 10_000

const tables = `
CREATE TABLE IF NOT EXISTS ledger (id INTEGER PRIMARY KEY CHECK (id = 1), origin TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS holders (
  projection TEXT NOT NULL,
  holder TEXT NOT NULL,
  until_ms INTEGER NOT NULL,
  PRIMARY KEY (projection, holder)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shares (
  projection TEXT NOT NULL,
  share INTEGER NOT NULL,
  holder TEXT,
  token INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  position INTEGER NOT NULL,
  state BLOB NOT NULL,
  PRIMARY KEY (projection, share)
) STRICT;
`

const refused = (path: string, found: string): StoreFault =>
  new StoreFault(
    'NotALedger',
    `Cannot share work in "${path}": ${found}; give the path of a file that is not there, or remove this one: its states are folded again`,
  )

const numberOf = (handle: DatabaseSync, pragma: string): number =>
  Number(handle.prepare(`PRAGMA ${pragma}`).get()?.[pragma])

const prepareFile = (handle: DatabaseSync, path: string, origin: string): void => {
  const isNew = numberOf(handle, 'schema_version') === 0
  if (!isNew && numberOf(handle, 'application_id') !== applicationId)
    throw refused(path, 'it is a file of another kind')
  handle.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; ${tables}`)
  handle.exec(`PRAGMA application_id = ${applicationId}`)
  handle.prepare('INSERT OR IGNORE INTO ledger (id, origin) VALUES (1, ?)').run(origin)
  handle.exec('COMMIT')
  const held = handle.prepare('SELECT origin FROM ledger').get()?.['origin']
  if (held !== origin) throw refused(path, `it is of the ledger ${held}`)
}

/**
 * Opens the file through which processes share work, and makes it if there is none. A power cut may lose the last writes,
 * whose states are folded again.
 */
export const openSharesFile = (path: string, origin: string): DatabaseSync => {
  let handle: DatabaseSync | null = null
  try {
    handle = new DatabaseSync(path, { timeout: busyTimeoutMs, defensive: true })
    prepareFile(handle, path, origin)
    return handle
  } catch (error) {
    handle?.close()
    if (error instanceof StoreFault) throw error
    throw refused(path, String(error))
  }
}
