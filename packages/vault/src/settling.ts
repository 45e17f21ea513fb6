import type { Sealed, StreamName, Unsettled } from '@coflyfr/core'
import { StreamNameText } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { inTransaction } from './in-transaction.ts'
import { faultOf, vaultFault } from './vault-fault.ts'

const unsettledRows = `SELECT sealed, stream, command_id, command_hash FROM kept
  WHERE settled = 0 AND kept_at < ? ORDER BY kept_at, stream, command_id, command_hash, sealed`

/** What was kept before an instant and is not settled, by command. */
export const unsettledBefore = (
  { handle, path }: Connection,
  before: number,
): readonly Unsettled[] => {
  try {
    const rows = handle.prepare(unsettledRows).all(before)
    const groups = Map.groupBy(rows, (row) =>
      JSON.stringify([row['stream'], row['command_id'], row['command_hash']]),
    )
    return [...groups.values()].flatMap((group) =>
      group.slice(0, 1).map((row) => ({
        stream: streamOf(path, row['stream']),
        commandId: String(row['command_id']),
        commandHash: String(row['command_hash']),
        sealed: group.map(({ sealed }) => ({ sealed: String(sealed) })),
      })),
    )
  } catch (error) {
    throw faultOf(error, path)
  }
}

const streamOf = (path: string, stored: unknown): StreamName => {
  if (StreamNameText.is(stored)) return stored
  throw vaultFault(path, 'Damaged', 'a value names no stream; restore it from a backup')
}

/** Marks values that the log holds. */
export const settleValues = (connection: Connection, values: readonly Sealed[]): void =>
  inTransaction(connection, () => {
    const statement = connection.handle.prepare('UPDATE kept SET settled = 1 WHERE sealed = ?')
    for (const { sealed } of values) statement.run(sealed)
  })

/** Forgets values. */
export const discardValues = (connection: Connection, values: readonly Sealed[]): void =>
  inTransaction(connection, () => {
    const statement = connection.handle.prepare('DELETE FROM kept WHERE sealed = ?')
    for (const { sealed } of values) statement.run(sealed)
  })
