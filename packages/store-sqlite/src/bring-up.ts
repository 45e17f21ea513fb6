import { blockLength, firstOfBlock } from './commands/key-blocks.ts'
import { storeKeyBlocks } from './commands/store-key-blocks.ts'
import type { Connection } from './connection.ts'
import { formatOf } from './format-of.ts'
import { commandKeysTable, formatVersion } from './schema.sql.ts'
import { faultOf } from './sqlite-fault.ts'
import { query } from './statement.ts'

/**
 * Brings a file of format 1 that is opened for writing up to the present format, in one transaction: drops the index of
 * command ids and stores their keys instead. Another process may be doing the same. A process of an earlier release may
 * go on appending without storing keys; those are added here too, when the file is next opened. No event is touched.
 *
 * @param size how many events there are now
 */
export const bringUp = (connection: Connection, size: () => number): void => {
  if (!isBehind(connection, size())) return
  const { handle, path } = connection
  try {
    handle.exec('BEGIN IMMEDIATE')
    try {
      if (formatOf(connection) === 1) {
        handle.exec('DROP INDEX events_by_command')
        handle.exec(commandKeysTable)
        handle.exec(`PRAGMA user_version = ${formatVersion}`)
      }
      storeKeyBlocks(connection, nextOf(connection), size())
      handle.exec('COMMIT')
    } catch (error) {
      if (handle.isTransaction) handle.exec('ROLLBACK')
      throw error
    }
  } catch (error) {
    throw faultOf(error, path)
  }
}

/** Whether the file has format 1, or lacks the keys of its last whole block. */
const isBehind = (connection: Connection, size: number): boolean =>
  formatOf(connection) === 1 || nextOf(connection) + blockLength <= size

/** First position after the last block whose keys are stored. */
const nextOf = (connection: Connection): number => {
  const [last = null] =
    query<readonly [number | null]>(connection, 'SELECT max(first) FROM command_keys').first() ?? []
  return last === null ? 0 : firstOfBlock(last) + blockLength
}
