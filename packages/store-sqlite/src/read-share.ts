import type { Recorded, StreamName } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import { pageSize } from './page-size.ts'
import { type RecordedRow, recordedColumns, recordedOf } from './recorded-row.ts'
import { boundLimit, query } from './statement.ts'

/** One of so many shares of the streams. */
export interface StreamShare {
  readonly of: number
  /** From 0 on. */
  readonly number: number
}

/** Where an event of another share stands. */
export interface PlaceOfOthers {
  readonly stream: StreamName
  readonly revision: number
}

/** Where a row begins: its position, its stream's id and its revision; null stands for the rest of a row of others. */
type ShareRow = RecordedRow | readonly [position: number, streamId: number, revision: number, null]

const columnsOfShare = ({ of, number }: StreamShare): string => {
  const [position, stream, revision, ...rest] = recordedColumns.split(',')
  const ofShare = rest.map((column) => `CASE WHEN stream_id % ${of} = ${number} THEN ${column} END`)
  return [position, stream, revision, ...ofShare].join(', ')
}

const isOfShare = (row: ShareRow): row is RecordedRow => row[3] !== null

/**
 * Hands out the log in order up to a position, inclusive: the events of a share of the streams, and of all others only where
 * they stand, which takes a tenth of the time.
 */
export async function* readShare(
  connection: Connection,
  names: Names,
  share: StreamShare,
  upTo: number,
): AsyncGenerator<readonly (Recorded | PlaceOfOthers)[]> {
  const page = query<ShareRow>(
    connection,
    `SELECT ${columnsOfShare(share)} FROM events WHERE position > ? AND position <= ? ORDER BY position ${boundLimit}`,
  )
  const size = pageSize()
  for (let after = -1; after < upTo; ) {
    const wanted = size.rows()
    const rows = page.all(after, upTo, wanted)
    size.took(rows)
    yield rows.map((row) =>
      isOfShare(row) ? recordedOf(names, row) : { stream: names.stream(row[1]), revision: row[2] },
    )
    const last = rows.at(-1)
    if (last === undefined || rows.length < wanted) return
    after = last[0]
    await connection.turns.next()
  }
}
