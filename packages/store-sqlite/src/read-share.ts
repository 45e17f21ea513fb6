import type { Recorded } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import { pageSize } from './page-size.ts'
import { type RecordedRow, recordedColumns, recordedOf } from './recorded-row.ts'
import { boundLimit, query } from './statement.ts'
import type { StreamShare } from './stream-shares.ts'

/**
 * Hands out the events of a share of the streams up to a position, inclusive, in the order of the log. What lies between
 * them is passed over by the engine, which takes a twentieth of what reading it does.
 */
export async function* readShare(
  connection: Connection,
  names: Names,
  { first, last }: StreamShare,
  upTo: number,
): AsyncGenerator<readonly Recorded[]> {
  const bounds = query<readonly [from: number | null, to: number | null]>(
    connection,
    `SELECT min(position), max(position) FROM events INDEXED BY events_by_stream
      WHERE stream_id BETWEEN ? AND ?`,
  )
  const page = query<RecordedRow>(
    connection,
    `SELECT ${recordedColumns} FROM events NOT INDEXED
      WHERE position > ? AND position <= ? AND stream_id BETWEEN ? AND ? ORDER BY position ${boundLimit}`,
  )
  const [from, to] = bounds.first(first, last) ?? [null, null]
  if (from === null || to === null) return
  const end = Math.min(to, upTo)
  const size = pageSize()
  for (let after = from - 1; after < end; ) {
    const wanted = size.rows()
    const rows = page.all(after, end, first, last, wanted)
    size.took(rows)
    if (rows.length > 0) yield rows.map((row) => recordedOf(names, row))
    const lastRow = rows.at(-1)
    if (lastRow === undefined || rows.length < wanted) return
    after = lastRow[0]
    await connection.turns.next()
  }
}
