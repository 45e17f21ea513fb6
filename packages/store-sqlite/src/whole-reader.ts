import { type Recorded, StoreFault } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import { type RecordedRow, recordedColumns, recordedOf } from './recorded-row.ts'
import { query } from './statement.ts'

/** Reads the event at a position with all of its evidence. */
export type ReadWhole = (position: number) => Recorded

/** Prepares reading one event, for the rare case that an event is asked for what was not read with it. */
export const wholeReader = (connection: Connection, names: Names): ReadWhole => {
  const select = query<RecordedRow>(
    connection,
    `SELECT ${recordedColumns} FROM events WHERE position = ?`,
  )
  return (position) => {
    const row = select.first(position)
    if (row !== undefined) return recordedOf(names, row)
    throw new StoreFault(
      'Damaged',
      `Cannot read the ledger "${connection.path}": the event at position ${position} is gone; run verify`,
    )
  }
}
