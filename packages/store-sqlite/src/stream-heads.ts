import type { StreamName } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { change, query } from './statement.ts'

/** A stream's id and the revision of its last event; the writer moves the revision on. */
interface StreamHead {
  readonly id: number
  revision: number
}

/** The heads of the streams that were asked for, kept from one append to the next. */
export interface StreamHeads {
  /** Undefined where the stream holds nothing. */
  readonly find: (stream: StreamName) => StreamHead | undefined
  /** The head of a stream that is about to get events; a new stream gets its id and stands at revision -1. */
  readonly open: (stream: StreamName) => StreamHead
  readonly forget: () => void
}

/** Heads kept at most, some 3 MB: appending to ever new streams stays flat in memory. */
const headsMax = 20_000

/** Prepares the look-up of stream heads. */
export const streamHeads = (connection: Connection): StreamHeads => {
  const select = query<readonly [id: number, revision: number]>(
    connection,
    'SELECT id, (SELECT max(revision) FROM events WHERE stream_id = streams.id) FROM streams WHERE name = ?',
  )
  const insert = change(connection, 'INSERT INTO streams (name) VALUES (?)')
  const heads = new Map<StreamName, StreamHead>()
  const keep = (stream: StreamName, id: number, revision: number): StreamHead => {
    if (heads.size >= headsMax) heads.clear()
    const head = { id, revision }
    heads.set(stream, head)
    return head
  }
  const find = (stream: StreamName): StreamHead | undefined => {
    const known = heads.get(stream)
    if (known !== undefined) return known
    const row = select.first(stream)
    return row === undefined ? undefined : keep(stream, ...row)
  }
  return {
    find,
    open: (stream) => find(stream) ?? keep(stream, insert(stream), -1),
    forget: () => heads.clear(),
  }
}
