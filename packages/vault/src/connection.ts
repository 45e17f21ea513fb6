import { DatabaseSync } from 'node:sqlite'
import { decrypt, encrypt } from './cipher.ts'
import { publishFile } from './publish-file.ts'
import { applicationId, erasingTable, formatVersion, schema } from './schema.sql.ts'
import { faultOf, vaultFault } from './vault-fault.ts'

/** An open vault file with the key that wraps every person's key. */
export interface Connection {
  readonly handle: DatabaseSync
  readonly path: string
  readonly masterKey: Uint8Array
}

/** How long the engine waits for another process's lock, in milliseconds: a commit takes a few. */
const lockWaitMs = 5_000

/** As the ledger has it: a commit is on the disk when it returns, and what is deleted is written over. */
const settings: readonly string[] = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'fullfsync = ON',
  'checkpoint_fullfsync = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'mmap_size = 0',
]

const checkPlace = (origin: string): string => `vault of ${origin}`

/** Creates the file of a vault, whole or not at all; one that another process has just created is left as it is. */
export const createFile = (path: string, origin: string, masterKey: Uint8Array): void => {
  publishFile(path, (draft) => {
    const handle = new DatabaseSync(draft)
    try {
      handle.exec('PRAGMA synchronous = FULL')
      handle.exec('BEGIN')
      for (const statement of schema) handle.exec(statement)
      handle
        .prepare('INSERT INTO vault (id, origin, key_check) VALUES (1, ?, ?)')
        .run(origin, encrypt(masterKey, Buffer.from(origin), checkPlace(origin)))
      handle.exec(`PRAGMA application_id = ${applicationId}`)
      handle.exec(`PRAGMA user_version = ${formatVersion}`)
      handle.exec('COMMIT')
    } finally {
      handle.close()
    }
  })
}

/** Opens the file of a vault; throws `StoreFault` where it is another ledger's, or its key another vault's. */
export const connect = (
  path: string,
  origin: string,
  masterKey: Uint8Array,
  readOnly = false,
): Connection => {
  let handle: DatabaseSync | undefined
  try {
    handle = new DatabaseSync(path, { timeout: lockWaitMs, defensive: true, readOnly })
    checkHeader(handle, path)
    if (!readOnly) for (const setting of settings) handle.exec(`PRAGMA ${setting}`)
    checkOwner(handle, path, origin, masterKey)
    if (!readOnly) bringUp(handle)
    return { handle, path, masterKey }
  } catch (error) {
    handle?.close()
    throw faultOf(error, path)
  }
}

const checkHeader = (handle: DatabaseSync, path: string): void => {
  const pragma = (name: string): unknown => handle.prepare(`PRAGMA ${name}`).get()?.[name]
  if (pragma('application_id') !== applicationId)
    throw vaultFault(path, 'NotALedger', 'it is a file of another kind; put the vault back')
  const found = Number(pragma('user_version'))
  if (found > formatVersion)
    throw vaultFault(
      path,
      'NewerFormat',
      `its format is ${found}, the newest known here is ${formatVersion}; update`,
    )
}

/** Brings a vault of format 1 up to this one; another process may be doing the same. */
const bringUp = (handle: DatabaseSync): void => {
  const versionOf = (): number =>
    Number(handle.prepare('PRAGMA user_version').get()?.['user_version'])
  if (versionOf() === formatVersion) return
  handle.exec('BEGIN IMMEDIATE')
  if (versionOf() !== formatVersion) {
    handle.exec(erasingTable)
    handle.exec(`PRAGMA user_version = ${formatVersion}`)
  }
  handle.exec('COMMIT')
}

const checkOwner = (
  handle: DatabaseSync,
  path: string,
  origin: string,
  masterKey: Uint8Array,
): void => {
  const row = handle.prepare('SELECT origin, key_check FROM vault').get()
  const found = row?.['origin']
  if (found !== origin)
    throw vaultFault(
      path,
      'Unavailable',
      `it belongs to the ledger ${found}, this one is ${origin}`,
    )
  const check = row?.['key_check']
  if (check instanceof Uint8Array && decrypt(masterKey, check, checkPlace(origin)) !== null) return
  throw vaultFault(
    path,
    'Unavailable',
    'the key beside it is not its key; put the vault’s key back',
  )
}
