import {
  type BegunErasure,
  type Erasing,
  instantOfMicroseconds,
  type SealedFor,
  StreamNameText,
} from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { destroyKeys } from './destroy-keys.ts'
import { inTransaction, reading } from './in-transaction.ts'
import { vaultFault } from './vault-fault.ts'

const insert = `INSERT INTO erasing (stream, command_id, command_hash, subjects, begun_at)
  VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET subjects = excluded.subjects`

/** Notes that the keys go once the command's event is in the log. */
export const beginErasure = (connection: Connection, erasing: Erasing, begunAt: number): void =>
  inTransaction(connection, () => {
    const { stream, commandId, commandHash, subjects } = erasing
    connection.handle
      .prepare(insert)
      .run(stream, commandId, commandHash, JSON.stringify(subjects), begunAt)
  })

/** Erasures that were neither carried out nor given up, the earliest first. */
export const begunErasures = (connection: Connection): readonly BegunErasure[] => {
  const { handle, path } = connection
  const rows = reading(connection, () =>
    // A vault of format 1 that is only looked at has no such table.
    handle.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'erasing'").get() === undefined
      ? []
      : handle.prepare('SELECT * FROM erasing ORDER BY begun_at, command_id').all(),
  )
  return rows.map((row) => {
    const stream = row['stream']
    if (!StreamNameText.is(stream))
      throw vaultFault(path, 'Damaged', 'an erasure names no stream; restore it from a backup')
    return {
      stream,
      commandId: String(row['command_id']),
      commandHash: String(row['command_hash']),
      subjects: subjectsOf(String(row['subjects'])),
      begunAt: instantOfMicroseconds(Number(row['begun_at'])),
    }
  })
}

const subjectsOf = (text: string): readonly string[] => {
  const list: unknown = JSON.parse(text)
  return Array.isArray(list) ? list.map(String) : []
}

/** Destroys the keys, and forgets that it was to be done only when nothing of them is left. */
export const carryOutErasure = (connection: Connection, erasing: Erasing): void => {
  destroyKeys(connection, erasing.subjects)
  giveUpErasure(connection, erasing)
}

/** Forgets that keys were to be destroyed. */
export const giveUpErasure = (
  connection: Connection,
  { stream, commandId, commandHash }: SealedFor,
): void =>
  inTransaction(connection, () => {
    connection.handle
      .prepare('DELETE FROM erasing WHERE stream = ? AND command_id = ? AND command_hash = ?')
      .run(stream, commandId, commandHash)
  })
