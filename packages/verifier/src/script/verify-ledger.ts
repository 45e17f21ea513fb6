import { existsSync, readFileSync } from 'node:fs'
import type { AuditorEvidence } from '../auditor-evidence.ts'
import { unusable, type Verification } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import type { Database } from '../ledger/database.ts'
import { isLedger, verifyDatabase } from '../ledger/verify-database.ts'
import { parseEndedKeys } from '../notes/ended-keys.ts'
import { keyOfPrivateFile } from './key-of-private-file.ts'

/** The part of `node:sqlite` that is used; older releases of Node do not have it. */
interface SqliteModule {
  readonly DatabaseSync: new (
    path: string,
    options: { readonly readOnly: boolean },
  ) => {
    readonly prepare: (sql: string) => { readonly iterate: () => Iterable<Record<string, never>> }
    readonly close: () => void
  }
}

const sqlite = async (): Promise<SqliteModule> => {
  try {
    const name = 'node:sqlite'
    return await import(name)
  } catch {
    throw new Error(
      `Node ${process.versions.node} cannot open SQLite files: use Node 22.13 or later, or verify an evidence pack`,
    )
  }
}

/** Opens a file; undefined if it is not the database of a ledger. */
const open = async (path: string): Promise<Database | undefined> => {
  const { DatabaseSync } = await sqlite()
  try {
    const handle = new DatabaseSync(path, { readOnly: true })
    const database = {
      rows: (sql: string) => handle.prepare(sql).iterate(),
      close: () => handle.close(),
    }
    return isLedger(database) ? database : undefined
  } catch {
    return undefined
  }
}

const beside = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined

/** Adds what the auditor did not give from the files beside the ledger. */
const completed = (hashing: Hashing, path: string, evidence: AuditorEvidence): AuditorEvidence => {
  const { checkpoints, minutes, keys, policy } = evidence
  const given = checkpoints.length > 0 || minutes.length > 0
  const source = beside(`${path}.checkpoints`)
  const ends = evidence.ends ?? parseEndedKeys(hashing, beside(`${path}.key-ends`) ?? '') ?? []
  const hasKeys = keys.length > 0 || policy !== null
  const own = hasKeys ? [] : keyOfPrivateFile(hashing, beside(`${path}.key`) ?? '')
  const ended = hasKeys ? [] : ends.map(({ key }) => key)
  return {
    ...evidence,
    ends,
    checkpoints:
      given || source === undefined ? checkpoints : [{ name: `${path}.checkpoints`, source }],
    keys: [...keys, ...own, ...ended],
  }
}

/** Verifies a ledger file. */
export const verifyLedger = async (
  hashing: Hashing,
  path: string,
  evidence: AuditorEvidence,
): Promise<Verification> => {
  const database = await open(path)
  if (database === undefined)
    return unusable(
      'LedgerUnusable',
      `${path} is no ledger file that can be opened, and does not begin as a proof file does: give a pack, a ledger or a proof`,
    )
  try {
    return await verifyDatabase(hashing, database, completed(hashing, path, evidence))
  } finally {
    database.close()
  }
}
