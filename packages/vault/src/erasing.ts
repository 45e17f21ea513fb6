import {
  type BegunErasure,
  type Erasing,
  instantOfMicroseconds,
  parseJson,
  type SealedFor,
  StreamNameText,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
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
      subjects: subjectsOf(path, String(row['subjects'])),
      begunAt: instantOfMicroseconds(Number(row['begun_at'])),
    }
  })
}

/** A list that cannot be read must not pass for an empty one: the erasure would be over, and no key destroyed. */
const subjectsOf = (path: string, text: string): readonly string[] => {
  const list = parseJson(text)
  if (!isLeft(list) && Array.isArray(list.right) && list.right.every(isText)) return list.right
  throw vaultFault(path, 'Damaged', 'an erasure names no people; restore it from a backup')
}

const isText = (one: unknown): one is string => typeof one === 'string'

/** Destroys the keys; the note of the erasure goes only when nothing of them is left. */
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
