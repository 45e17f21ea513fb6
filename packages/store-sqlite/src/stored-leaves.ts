import {
  type Instant,
  instantOfMicroseconds,
  type LeafColumns,
  leafText,
  type StreamName,
} from '@coflyfr/core'
import { uuidOfHex } from './columns.ts'
import type { Connection } from './connection.ts'
import { dateOfNumber } from './date-column.ts'
import { emptyContext } from './encode.ts'
import { type Names, namesOf } from './names.ts'
import { pageSize } from './page-size.ts'
import { type RecordedRow, recordedColumns } from './recorded-row.ts'
import { boundLimit, query } from './statement.ts'

/** What an auditor needs of one event: where it stands, what its leaf hashes, and what was stored of the tree with it. */
export interface ReadableLeaf {
  readonly kind: 'leaf'
  readonly position: number
  readonly stream: StreamName
  readonly revision: number
  readonly type: string
  readonly recordedAt: Instant
  /** The bytes that the leaf hashes, put together from the stored columns; nothing is parsed. */
  readonly preimage: string
  /** The leaf's hash as stored, then those of the complete subtrees that it is the last leaf of, lowest first. */
  readonly hashes: Uint8Array
  /** What the preimage was put together from. */
  readonly columns: LeafColumns
}

/** A row whose columns hold what no append writes. */
export interface UnreadableLeaf {
  readonly kind: 'unreadable'
  readonly position: number
  readonly problem: string
}

/** One event as it is stored. */
export type StoredLeaf = ReadableLeaf | UnreadableLeaf

type LeafRow = readonly [...row: RecordedRow, treeHex: string]

/**
 * Reads the events from position `from` up to `to`, exclusive, a batch at a time and without gaps being closed: the
 * positions are those of the rows, and telling what is wrong with them is the auditor's part.
 */
export function* storedLeaves(
  connection: Connection,
  from: number,
  to: number,
): Generator<readonly StoredLeaf[]> {
  // Names of its own: those that the store has kept may no longer be what the file says.
  const names = namesOf(connection)
  const page = query<LeafRow>(
    connection,
    `SELECT ${recordedColumns}, hex(tree) FROM events WHERE position >= ? AND position < ?
      ORDER BY position ${boundLimit}`,
  )
  const size = pageSize()
  for (let next = from; ; ) {
    const rows = page.all(next, to, size.rows())
    size.took(rows)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map((row) => leafOrProblem(names, row))
    next = last[0] + 1
  }
}

/** The hashes of the leaves alone, as they are stored, in hex. */
export const leafHashes = (
  connection: Connection,
  from: number,
  to: number,
): readonly (readonly [position: number, hex: string])[] =>
  query<readonly [number, string]>(
    connection,
    `SELECT position, lower(hex(substr(tree, 1, 32))) FROM events WHERE position >= ? AND position < ?
      ORDER BY position`,
  ).all(from, to)

const leafOrProblem = (names: Names, row: LeafRow): StoredLeaf => {
  try {
    return leafOf(names, row)
  } catch (error) {
    return { kind: 'unreadable', position: row[0], problem: String(error) }
  }
}

/** Throws where a column holds what cannot be read, or what `append` would have left out. */
const leafOf = (names: Names, row: LeafRow): ReadableLeaf => {
  const commandId = row[10]
  const correlationId = row[12]
  const context = row[14] ?? emptyContext
  if (correlationId === commandId) throw new RangeError('correlation_id repeats the command id')
  if (row[14] === emptyContext) throw new RangeError('context is empty and yet stored')
  const columns = {
    stream: names.stream(row[1]),
    revision: row[2],
    type: names.type(row[3]),
    schemaVersion: row[4],
    effectiveOn: dateOfNumber(row[5]),
    canonicalData: row[6],
    recordedAt: instantOfMicroseconds(row[7]),
    actor: names.actor(row[8]),
    id: uuidOfHex(row[9]),
    commandId,
    commandHash: row[11],
    correlationId: correlationId ?? commandId,
    causationId: row[13],
    context,
  }
  return {
    kind: 'leaf',
    position: row[0],
    stream: columns.stream,
    revision: columns.revision,
    type: columns.type,
    recordedAt: columns.recordedAt,
    preimage: leafText(columns, columns, context),
    hashes: Buffer.from(row[15], 'hex'),
    columns,
  }
}
