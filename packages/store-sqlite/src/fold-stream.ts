import type { EventStore } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { FoldedEvent, type FoldedRow, foldedColumns } from './folded-event.ts'
import type { Names } from './names.ts'
import { pageSize } from './page-size.ts'
import { rowsByPage } from './rows-by-page.ts'
import { wholeReader } from './whole-reader.ts'

/** How long a fold may hold the event loop, in milliseconds; most streams end long before. */
const turnMs = 2

/** Prepares the fold of a stream: a walk along the index of streams that reads only the columns a fold needs. */
export const streamFolder = (connection: Connection, names: Names): EventStore['foldStream'] => {
  const page = rowsByPage<FoldedRow>(
    connection,
    foldedColumns,
    `FROM events
      WHERE stream_id = (SELECT streams.id FROM streams WHERE name = ?) AND revision > ? AND revision <= ?
      ORDER BY revision`,
  )
  const readWhole = wholeReader(connection, names)
  return async (stream, from, evolve, upTo = Number.MAX_SAFE_INTEGER) => {
    const source = { stream, names, readWhole }
    const size = pageSize()
    let { state, revision } = from
    let since = performance.now()
    for (;;) {
      const { rows, isLast } = page(size.rows(), stream, revision, upTo)
      let text = 0
      for (const row of rows) {
        state = evolve(state, new FoldedEvent(source, row))
        revision = row[1]
        text += row[6].length
      }
      if (isLast) return { state, revision }
      size.tookText(rows.length, text)
      if (performance.now() - since < turnMs) continue
      // No statement stays open between pages, so that appends can go on.
      await connection.turns.next()
      since = performance.now()
    }
  }
}
