import type { Recorded } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import { pageSize } from './page-size.ts'
import { rowsByPage } from './rows-by-page.ts'
import { type ReadMore, SharedEvent, type SharedRow, sharedColumns } from './shared-event.ts'
import { query } from './statement.ts'
import type { StreamShare } from './stream-shares.ts'
import { type ReadWhole, wholeReader } from './whole-reader.ts'

/** Reads the events of a share of the streams up to a position, inclusive. */
export type ReadShare = (share: StreamShare, upTo: number) => AsyncGenerator<readonly Recorded[]>

/**
 * Prepares reading shares, in the order of the log. A share is a small part of the log, and its events may be anywhere in
 * it: their positions come from the index of streams, so that no other event is read. The id of an event, its command's
 * hash and its recorded time are read only when asked for, from its row.
 */
export const shareReader = (connection: Connection, names: Names): ReadShare => {
  // CROSS JOIN keeps the rows in the order of the given positions.
  const page = rowsByPage<SharedRow>(
    connection,
    sharedColumns,
    'FROM json_each(?) AS wanted CROSS JOIN events ON position = wanted.value',
  )
  const whole = wholeReader(connection, names)
  const more = { commandHash: hashReader(connection, whole), whole }
  const positionsOf = positionsReader(connection)
  return async function* (share, upTo) {
    const positions = positionsOf(share, upTo)
    const size = pageSize()
    for (let next = 0; next < positions.length; ) {
      const wanted = positions.subarray(next, next + size.rows())
      const { rows, isLast } = page(wanted.length, `[${wanted.join()}]`)
      size.took(rows)
      yield rows.map((row) => new SharedEvent(names, more, row))
      const last = isLast ? undefined : rows.at(-1)
      next += last === undefined ? wanted.length : wanted.indexOf(last[0]) + 1
      await connection.turns.next()
    }
  }
}

/** The positions of a share's events, fetched as one text, which takes half the time of a row each. */
const positionsReader = (
  connection: Connection,
): ((share: StreamShare, upTo: number) => Float64Array) => {
  const found = query<readonly [positions: string]>(
    connection,
    `SELECT json_group_array(position) FROM events INDEXED BY events_by_stream
      WHERE stream_id BETWEEN ? AND ? AND position <= ?`,
  )
  return ({ first, last }, upTo) => {
    const [positions = '[]'] = found.first(first, last, upTo) ?? []
    return Float64Array.from(JSON.parse(positions)).sort()
  }
}

/**
 * Reads the hash of an event's command without the rest of the event: an audit asks for it only in appends of several
 * events. If the event is gone, reading it whole throws.
 */
const hashReader = (connection: Connection, whole: ReadWhole): ReadMore['commandHash'] => {
  const found = query<readonly [hash: string]>(
    connection,
    'SELECT lower(hex(command_hash)) FROM events WHERE position = ?',
  )
  return (position) => found.first(position)?.[0] ?? whole(position).commandHash
}
