import { type Instant, leafText, type StreamName } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'
import { columnReader, type StoredColumns, type UnreadableRow } from './stored-columns.ts'

/** What an audit needs of one event: its place, the bytes that its leaf hashes, and the hashes stored with it. */
export interface ReadableLeaf {
  readonly kind: 'leaf'
  readonly position: number
  readonly stream: StreamName
  readonly revision: number
  readonly type: string
  readonly recordedAt: Instant
  /** The bytes that the leaf hashes, put together from the stored columns. The data is not parsed. */
  readonly preimage: string
  /** The stored hash of the leaf, then those of the complete subtrees that end with it, lowest first. */
  readonly hashes: Uint8Array
}

/** A row with values that no append writes. */
export interface UnreadableLeaf extends UnreadableRow {
  readonly kind: 'unreadable'
}

/** One event as it is stored. */
export type StoredLeaf = ReadableLeaf | UnreadableLeaf

/**
 * Reads the events from position `from` up to `to`, exclusive, a batch at a time. Positions are those of the rows, with
 * any gaps: reporting what is wrong with them is left to the audit.
 */
export function* storedLeaves(
  connection: Connection,
  from: number,
  to: number,
): Generator<readonly StoredLeaf[]> {
  for (const page of columnReader(connection)(from, to)) {
    const leaves: StoredLeaf[] = []
    page((row) => leaves.push(leafOf(row)) > 0)
    yield leaves
  }
}

/** Only the stored hashes of the leaves, in hex. */
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

const leafOf = (row: StoredColumns | UnreadableRow): StoredLeaf => {
  if ('problem' in row) return { kind: 'unreadable', ...row }
  const { position, stream, revision, type, recordedAt, hashes } = row
  return {
    kind: 'leaf',
    position,
    stream,
    revision,
    type,
    recordedAt,
    preimage: leafText(row, row, row.context),
    hashes: Buffer.from(hashes, 'hex'),
  }
}
