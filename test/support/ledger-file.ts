import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  type Verdict,
  type Verification,
  type VerifyOptions,
  verificationOfFault,
  verify,
} from '@coflyfr/audit'
import type { EventStore } from '@coflyfr/core'
import { appendLeaf, emptyTail, leafHash } from '@coflyfr/proof'
import { createStore, openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { testClock } from '@coflyfr/testing'
import { type CopiedCommand, copyLedger } from './copy-ledger.ts'
import { quickFolder } from './quick-folder.ts'

const folder = quickFolder('coflyfr-audit-')

let count = 0

/** An unused path, in a folder that is removed when the tests are over. */
export const freshPath = (): string => join(folder, `${(count += 1)}.ledger`)

/** Copies a ledger into a file, changed by `forge`, lets `use` work on it and closes it. Recorded times are fixed. */
export const ledgerFileOf = async (
  source: EventStore,
  forge?: (commands: readonly CopiedCommand[]) => readonly CopiedCommand[],
  use: (store: SqliteStore) => Promise<void> = async () => {},
): Promise<string> => {
  const path = freshPath()
  const { origin } = source
  const durability = 'power-cut-may-lose-last-appends'
  const store = await createStore(path, { origin, clock: testClock(), durability })
  await copyLedger(source, store, forge)
  await use(store)
  await store.close()
  return path
}

/** A copy of a closed ledger file. */
export const copyOf = (path: string): string => {
  const copy = freshPath()
  copyFileSync(path, copy)
  return copy
}

/** Changes a file behind the store's back: drops its triggers, edits, and puts them back. */
export const tamper = (path: string, edit: (handle: DatabaseSync) => void): void => {
  const handle = new DatabaseSync(path, { defensive: false, enableForeignKeyConstraints: false })
  const triggers = handle
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) handle.exec(`DROP TRIGGER ${name}`)
  edit(handle)
  for (const { sql } of triggers) handle.exec(String(sql))
  handle.close()
}

/** Computes every leaf and node again from what the file now holds, as a forger who knows the format would. */
export const rehash = async (path: string): Promise<void> => {
  const store = await openStore(path, { forAudit: true })
  const rows = [...store.tree.leaves()].flat()
  await store.close()
  tamper(path, (handle) => {
    const update = handle.prepare('UPDATE events SET tree = ? WHERE position = ?')
    let tail = emptyTail
    for (const row of rows) {
      if (row.kind === 'unreadable') throw new Error(row.problem)
      const leaf = leafHash(row.preimage)
      const grown = appendLeaf(tail, leaf)
      update.run(Buffer.concat([leaf, ...grown.completed.map(({ hash }) => hash)]), row.position)
      tail = grown.tail
    }
  })
}

/** Verifies a ledger file with the given verifier. */
export const auditWith = async (
  verifier: typeof verify,
  path: string,
  options: VerifyOptions = {},
): Promise<Verification> => {
  try {
    await using store = await openStore(path, { forAudit: true })
    return await verifier(store, options)
  } catch (fault) {
    return verificationOfFault(fault)
  }
}

/** Verifies a ledger file. */
export const audit = (path: string, options?: VerifyOptions): Promise<Verification> =>
  auditWith(verify, path, options)

/** The finding codes of each failed verdict, without repeats, by the name of the verdict. */
export const failuresOf = ({
  verdicts,
}: Verification): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries<Verdict>({ ...verdicts })
      .filter(([, { status }]) => status === 'fail')
      .map(([name, { findings }]) => [name, [...new Set(findings.map(({ code }) => code))].sort()]),
  )
