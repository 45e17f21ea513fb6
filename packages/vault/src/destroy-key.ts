import type { Connection } from './connection.ts'
import { inTransaction, reading } from './in-transaction.ts'
import { vaultFault } from './vault-fault.ts'

const forget = `INSERT INTO subject (subject) VALUES (?)
  ON CONFLICT (subject) DO UPDATE SET wrapped_key = NULL`

/**
 * Destroys a person's key and values. Their row stays, without a key, so that none is made again; and the write-ahead log
 * is emptied, in which the pages would stand as they were. Throws `StoreFault` where another process keeps it from being
 * emptied: the key is destroyed then, and doing it again empties the log.
 */
export const destroyKey = (connection: Connection, subject: string): void => {
  const { handle, path } = connection
  inTransaction(connection, () => {
    handle.prepare(forget).run(subject)
    handle.prepare('DELETE FROM kept WHERE subject = ?').run(subject)
  })
  const emptied = reading(connection, () => handle.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get())
  if (emptied?.['busy'] === 0) return
  const found = `the key of ${subject} is destroyed, and a copy may stand in its write-ahead log; close what else reads it, and do it again`
  throw vaultFault(path, 'Unavailable', found)
}
