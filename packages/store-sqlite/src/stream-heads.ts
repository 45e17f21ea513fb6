import type { StreamName } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { insertion, query } from './statement.ts'

/** A stream's id and the revision of its last event, which the writer updates. */
interface StreamHead {
  readonly id: number
  revision: number
}

/** The heads of streams, kept from one append to the next. */
export interface StreamHeads {
  /** Undefined if the stream has no events. */
  readonly find: (stream: StreamName) => StreamHead | undefined
  /** The head of a stream that is about to get events. A new stream is given an id, and revision -1. */
  readonly open: (stream: StreamName) => StreamHead
  readonly forget: () => void
}

/** Most heads in each of two maps, some 3 MB, so that appending to ever new streams does not use ever more memory. */
const headsMax = 10_000

/** Prepares the look-up of stream heads. */
export const streamHeads = (connection: Connection): StreamHeads => {
  const select = query<readonly [id: number, revision: number]>(
    connection,
    'SELECT id, (SELECT max(revision) FROM events WHERE stream_id = streams.id) FROM streams WHERE name = ?',
  )
  const insert = insertion(connection, 'INSERT INTO streams (name) VALUES (?)')
  // When the new map is full it replaces the older one. Heads found in the older one move to the new one; others go with it.
  let heads = new Map<StreamName, StreamHead>()
  let older = new Map<StreamName, StreamHead>()
  /** The stream that was looked up last, and its head if it has one: usually it is opened next. */
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
