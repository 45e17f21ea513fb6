import type { ReadStreamOptions, Recorded, StreamName } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import { pageSize } from './page-size.ts'
import { type RecordedRow, recordedColumns, recordedIn } from './recorded-row.ts'
import { rowsByPage } from './rows-by-page.ts'

/** Reads one stream in order of revision. */
export type ReadStream = (
  stream: StreamName,
  options?: ReadStreamOptions,
) => AsyncGenerator<readonly Recorded[]>

/** Prepares reading a stream, by a walk along the index of streams. */
export const streamReader = (connection: Connection, names: Names): ReadStream => {
  const page = rowsByPage<RecordedRow>(
    connection,
    recordedColumns,
    `FROM events
      WHERE stream_id = (SELECT streams.id FROM streams WHERE name = ?) AND revision >= ? AND revision <= ?
      ORDER BY revision`,
  )
  return async function* readStream(stream, { from = 0, upTo = Number.MAX_SAFE_INTEGER } = {}) {
    const size = pageSize()
    let next = from
    for (;;) {
      const { rows, isLast } = page(size.rows(), stream, next, upTo)
      size.took(rows)
      if (rows.length > 0) yield rows.map((row) => recordedIn(stream, names, row))
      next += rows.length
      if (isLast || next > upTo) return
    }
  }
}
