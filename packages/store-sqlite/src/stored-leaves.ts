import { type Instant, leafText, type StreamName } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'
import { columnReader, type StoredColumns, type UnreadableRow } from './stored-columns.ts'

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
}

/** A row whose columns hold what no append writes. */
export interface UnreadableLeaf extends UnreadableRow {
  readonly kind: 'unreadable'
}

/** One event as it is stored. */
export type StoredLeaf = ReadableLeaf | UnreadableLeaf

/**
 * Reads the events from position `from` up to `to`, exclusive, a batch at a time and without gaps being closed: the
 * positions are those of the rows, and telling what is wrong with them is the auditor's part.
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
