import { instantOfMicroseconds, type LeafColumns } from '@coflyfr/core'
import { uuidOfHex } from './columns.ts'
import type { Connection } from './connection.ts'
import { dateOfNumber } from './date-column.ts'
import { emptyContext } from './encode.ts'
import { type Names, namesOf } from './names.ts'
import { pageSize } from './page-size.ts'
import { type PlacedRow, placedColumns } from './placed-row.ts'
import { rowsByPage } from './rows-by-page.ts'

/** The columns that an event's leaf is put together from, and others of its row. */
export interface StoredColumns extends LeafColumns {
  readonly position: number
  readonly streamId: number
  /** The stored hash of the leaf, then those of the complete subtrees that end with it, lowest first; in hex. */
  readonly hashes: string
}

/** A row with values that no append writes. */
export interface UnreadableRow {
  readonly position: number
  readonly problem: string
}

/** Passes the rows of a page to `take` one by one until it returns false; returns whether all were taken. */
export type ColumnPage = (take: (row: StoredColumns | UnreadableRow) => boolean) => boolean

/** Reads the rows from position `from` up to `to`, exclusive, a page at a time. A gap in the positions stays one. */
export type ColumnReader = (from: number, to: number) => Iterable<ColumnPage>

type LeafRow = readonly [
  ...narrow: PlacedRow,
  recordedAt: number,
  actorId: number,
  commandId: string,
  correlationId: string | null,
  causationId: string | null,
  context: string | null,
  hexes: string,
]

/**
 * Id, command hash and nodes, which are stored as bytes, come as one text with spaces between them: fetching three texts
 * takes longer, and so does having the engine write them in lower case.
 */
const leafColumns = `${placedColumns}, recorded_at, actor_id, command_id, correlation_id, causation_id, context,
  hex(events.id) || ' ' || hex(command_hash) || ' ' || hex(tree)`

/**
 * Prepares reading rows as they are stored. It keeps the names that it has read. An audit makes a reader of its own,
 * because the names that the store keeps may no longer be those in the file. Each row is made when it is passed on: if
 * many of a kind survive a collection, as the rows of a page would, V8 allocates all later ones in the old space, where
 * dead ones keep their texts alive.
 */
export const columnReader = (connection: Connection): ColumnReader => {
  const names = namesOf(connection)
  const page = rowsByPage<LeafRow>(
    connection,
    leafColumns,
    'FROM events WHERE position >= ? AND position < ? ORDER BY position',
  )
  return function* (from, to) {
    const size = pageSize()
    for (let next = from; ; ) {
      const { rows } = page(size.rows(), next, to)
      size.took(rows)
      const last = rows.at(-1)
      if (last === undefined) return
      yield (take) => rows.every((row) => take(columnsOrProblem(names, row)))
      next = last[0] + 1
    }
  }
}

const columnsOrProblem = (names: Names, row: LeafRow): StoredColumns | UnreadableRow => {
  try {
    return columnsOf(names, row)
  } catch (error) {
    return { position: row[0], problem: String(error) }
  }
}

/** Throws if a column cannot be read, or has a value that an append would have left out. */
const columnsOf = (names: Names, row: LeafRow): StoredColumns => {
  const commandId = row[9]
  const correlationId = row[10]
  if (correlationId === commandId) throw new RangeError('correlation_id repeats the command id')
  if (row[12] === emptyContext) throw new RangeError('context is empty and yet stored')
  const hexes = row[13].toLowerCase()
  const idEnd = hexes.indexOf(' ')
  const commandHashEnd = hexes.indexOf(' ', idEnd + 1)
  return {
    position: row[0],
    streamId: row[1],
    stream: names.stream(row[1]),
    revision: row[2],
    type: names.type(row[3]),
    schemaVersion: row[4],
    effectiveOn: dateOfNumber(row[5]),
    canonicalData: row[6],
    recordedAt: instantOfMicroseconds(row[7]),
    actor: names.actor(row[8]),
    id: uuidOfHex(hexes.slice(0, idEnd)),
    commandId,
    commandHash: hexes.slice(idEnd + 1, commandHashEnd),
    correlationId: correlationId ?? commandId,
    causationId: row[11],
    context: row[12] ?? emptyContext,
    hashes: hexes.slice(commandHashEnd + 1),
  }
}
