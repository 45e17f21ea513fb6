import type { Connection } from '../connection.ts'
import { schemaHas } from '../schema-has.ts'
import { boundLimit, query } from '../statement.ts'
import { commandKey } from './command-key.ts'
import type { CommandKeys } from './command-keys.ts'

type CommandRow = readonly [
  position: number,
  streamId: number,
  revision: number,
  typeId: number,
  hash: string,
  commandId: string,
]

/** Finds the events of a command in a log of `size` events, in the order of positions. */
export type RowsOfCommand = (commandId: string, size: number) => readonly CommandRow[]

const columns = 'position, stream_id, revision, type_id, lower(hex(command_hash)), command_id'

/** Rows in the first read, its growth from read to read, and the most rows of a read: most commands have one event. */
const [rowsFirst, growth, rowsMax] = [2, 8, 256]

const noRows: readonly CommandRow[] = []

/** Prepares the search, by whatever the file has for it. */
export const rowsOfCommand = (connection: Connection, keys: CommandKeys): RowsOfCommand =>
  // A file of format 1 that is opened read-only still has its index.
  schemaHas(connection, 'index', 'events_by_command')
    ? rowsByIndex(connection)
    : rowsByKey(connection, keys)

/** Searches by the keys of command ids, then compares the ids themselves. */
const rowsByKey = (connection: Connection, keys: CommandKeys): RowsOfCommand => {
  const page = query<CommandRow>(
    connection,
    `SELECT ${columns} FROM events WHERE position >= ? ORDER BY position ${boundLimit}`,
  )
  /** The events with this id in the run of events with its key. */
  const inRun = (start: number, commandId: string): readonly CommandRow[] => {
    const key = commandKey(commandId)
    const found: CommandRow[] = []
    let [next, count] = [start, rowsFirst]
    for (;;) {
      const rows = page.all(next, count)
      for (const row of rows) {
        if (row[5] === commandId) found.push(row)
        else if (commandKey(row[5]) !== key) return found
      }
      if (rows.length < count) return found
      next += count
      count = Math.min(rowsMax, count * growth)
    }
  }
  return (commandId, size) => {
    const starts = keys.startsOf(commandId, size)
    if (starts.length === 0) return noRows
    if (starts.length < 2) return starts.flatMap((start) => inRun(start, commandId))
    const inOrder = [...starts].sort((one, other) => one - other)
    return inOrder.flatMap((start) => inRun(start, commandId))
  }
}

const rowsByIndex = (connection: Connection): RowsOfCommand => {
  const select = query<CommandRow>(
    connection,
    `SELECT ${columns} FROM events WHERE command_id = ? ORDER BY position`,
  )
  return (commandId) => select.all(commandId)
}
