import type { Connection } from './connection.ts'
import { inTransaction, reading } from './in-transaction.ts'
import { vaultFault } from './vault-fault.ts'

const forget = `INSERT INTO subject (subject) VALUES (?)
  ON CONFLICT (subject) DO UPDATE SET wrapped_key = NULL`

/**
 * Destroys people's keys and values, all of them or none. Their rows stay, without a key, so that none is made again;
 * and the write-ahead log, which still holds the old pages, is emptied. Throws `StoreFault` where another process keeps
 * it from being emptied: the keys are destroyed then, and doing it again empties the log.
 */
export const destroyKeys = (connection: Connection, subjects: readonly string[]): void => {
  const { handle, path } = connection
  inTransaction(connection, () => {
    for (const subject of subjects) {
      handle.prepare(forget).run(subject)
      handle.prepare('DELETE FROM kept WHERE subject = ?').run(subject)
    }
  })
  const emptied = reading(connection, () => handle.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get())
  if (emptied?.['busy'] === 0) return
  const found = `the key of ${subjects.join(', ')} is destroyed, and a copy may stand in its write-ahead log; close what else reads it, and do it again`
  throw vaultFault(path, 'Unavailable', found)
}
