import type { StreamName } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { insertion, query } from './statement.ts'

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

/** Heads kept at most, twice over, some 3 MB: appending to ever new streams stays flat in memory. */
const headsMax = 10_000

/** Prepares the look-up of stream heads. */
export const streamHeads = (connection: Connection): StreamHeads => {
  const select = query<readonly [id: number, revision: number]>(
    connection,
    'SELECT id, (SELECT max(revision) FROM events WHERE stream_id = streams.id) FROM streams WHERE name = ?',
  )
  const insert = insertion(connection, 'INSERT INTO streams (name) VALUES (?)')
  // What was asked for since the older ones were full goes over into the next; the rest is let go.
  let heads = new Map<StreamName, StreamHead>()
  let older = new Map<StreamName, StreamHead>()
  /** The stream that was looked for last, and its head where it has one: it is opened next. */
  let lastStream: StreamName | null = null
  let lastHead: StreamHead | undefined
  const keep = (stream: StreamName, head: StreamHead): StreamHead => {
    if (heads.size >= headsMax) {
      older = heads
      heads = new Map()
    }
    heads.set(stream, head)
    return head
  }
  const look = (stream: StreamName): StreamHead | undefined => {
    const known = heads.get(stream)
    if (known !== undefined) return known
    const old = older.get(stream)
    if (old !== undefined) return keep(stream, old)
    const [id, revision] = select.first(stream) ?? []
    return id === undefined || revision === undefined ? undefined : keep(stream, { id, revision })
  }
  const find = (stream: StreamName): StreamHead | undefined => {
    if (stream !== lastStream) {
      lastHead = look(stream)
      lastStream = stream
    }
    return lastHead
  }
  return {
    find,
    open: (stream) =>
      find(stream) ?? (lastHead = keep(stream, { id: insert(stream), revision: -1 })),
    forget: () => {
      heads.clear()
      older.clear()
      lastStream = null
    },
  }
}
