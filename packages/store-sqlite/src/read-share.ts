import type { Recorded } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import { pageSize } from './page-size.ts'
import { rowsByPage } from './rows-by-page.ts'
import { SharedEvent, type SharedRow, sharedColumns } from './shared-event.ts'
import { query } from './statement.ts'
import type { StreamShare } from './stream-shares.ts'
import { wholeReader } from './whole-reader.ts'

/**
 * Hands out the events of a share of the streams up to a position, inclusive, in the order of the log. The index of streams
 * tells where they stand, so that nothing between them is looked at: a share is a small part of the log, and its events may
 * stand in any part of it. Of an event that is asked for its id, or when it was recorded, the row is looked at once more.
 */
export async function* readShare(
  connection: Connection,
  names: Names,
  share: StreamShare,
  upTo: number,
): AsyncGenerator<readonly Recorded[]> {
  // CROSS JOIN keeps the positions in the order in which they are given.
  const page = rowsByPage<SharedRow>(
    connection,
    sharedColumns,
    'FROM json_each(?) AS wanted CROSS JOIN events ON position = wanted.value',
  )
  const readWhole = wholeReader(connection, names)
  const positions = positionsOf(connection, share, upTo)
  const size = pageSize()
  for (let next = 0; next < positions.length; ) {
    const wanted = positions.subarray(next, next + size.rows())
    const { rows, isLast } = page(wanted.length, `[${wanted.join()}]`)
    size.took(rows)
    yield rows.map((row) => new SharedEvent(names, readWhole, row))
    const last = isLast ? undefined : rows.at(-1)
    next += last === undefined ? wanted.length : wanted.indexOf(last[0]) + 1
    await connection.turns.next()
  }
}

/** In one text, which the engine hands over in half the time of a row each. */
const positionsOf = (
  connection: Connection,
  { first, last }: StreamShare,
  upTo: number,
): Float64Array => {
  const found = query<readonly [positions: string]>(
    connection,
    `SELECT json_group_array(position) FROM events INDEXED BY events_by_stream
      WHERE stream_id BETWEEN ? AND ? AND position <= ?`,
  )
  const [positions = '[]'] = found.first(first, last, upTo) ?? []
  return Float64Array.from(JSON.parse(positions)).sort()
}
