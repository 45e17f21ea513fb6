import { StoreFault } from '@coflyfr/core'
import { applicationId, formatVersion } from './schema.sql.ts'
import type { DatabaseSync } from './sqlite.ts'

/**
 * Checks, before anything is set or written, that a file is a ledger of a known format. Throws `NotALedger`,
 * `NewerFormat`, `Damaged`.
 */
export const checkHeader = (handle: DatabaseSync, path: string): void => {
  const pragma = (name: string): unknown => handle.prepare(`PRAGMA ${name}`).get()?.[name]
  const refuse = (code: StoreFault['code'], found: string): never => {
    throw new StoreFault(code, `Cannot open the ledger "${path}": ${found}`)
  }
  if (pragma('application_id') !== applicationId) {
    refuse('NotALedger', 'it is an SQLite file of another application; give the path of a ledger')
  }
  const found = Number(pragma('user_version'))
  if (found > formatVersion) {
    refuse(
      'NewerFormat',
      `its format is ${found}, the newest known here is ${formatVersion}; update`,
    )
  }
  if (found < 1) refuse('Damaged', `its format is ${found}; restore it from a backup`)
}
