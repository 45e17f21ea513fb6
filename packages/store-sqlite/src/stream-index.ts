import type { Connection } from './connection.ts'
import { type Query, query } from './statement.ts'

/** An entry of the index by which the events of a stream are found. */
type StreamIndexEntry = readonly [streamId: number, revision: number, position: number]

/** Takes entries that follow each other in the index; false ends the walk. */
export type TakeStreamIndex = (entries: readonly StreamIndexEntry[]) => boolean

/** Entries read at once: calls are cheap beside them, and so few die young. */
const entriesMax = 1_000

/**
 * Hands out all entries of the index of streams in the order in which they stand, as of one state of the file; whether all
 * were taken, and hold nothing else. Whoever takes them looks that each is greater than the one before: of an index in
 * another order some are left out, or come again and again.
 */
export const walkStreamIndex = (connection: Connection, take: TakeStreamIndex): boolean => {
  const page = query<StreamIndexEntry>(
    connection,
    `SELECT stream_id, revision, position FROM events INDEXED BY events_by_stream
      WHERE (stream_id, revision) > (?, ?) ORDER BY stream_id, revision LIMIT ${entriesMax}`,
  )
  connection.commitOpen?.()
  connection.handle.exec('BEGIN')
  try {
    const bytes = takePages(page, take)
    return bytes !== null && bytes === bytesOfEntries(connection)
  } finally {
    connection.handle.exec('COMMIT')
  }
}

/** How many bytes the entries need that were taken; null where one was not. */
const takePages = (page: Query<StreamIndexEntry>, take: TakeStreamIndex): number | null => {
  let bytes = 0
  let entries = page.all(Number.MIN_SAFE_INTEGER, 0)
  for (;;) {
    const last = entries.at(-1)
    if (last === undefined) return bytes
    if (!take(entries)) return null
    for (const entry of entries) bytes += bytesOfEntry(entry)
    entries = page.all(last[0], last[1])
  }
}

/** Bytes of all entries as they are stored: one that holds a value more is longer than its values ask for. */
const bytesOfEntries = (connection: Connection): number =>
  query<readonly [bytes: number]>(
    connection,
    "SELECT payload FROM dbstat WHERE name = 'events_by_stream' AND aggregate = TRUE",
  ).first()?.[0] ?? 0

/** Length of the header and kind of each of three values, a byte each (sqlite.org/fileformat2.html, §2.1). */
const bytesOfHeader = 4

const bytesOfEntry = ([streamId, revision, position]: StreamIndexEntry): number =>
  bytesOfHeader + bytesOfInteger(streamId) + bytesOfInteger(revision) + bytesOfInteger(position)

/** The least that SQLite stores a whole number from 0 in, which is what it does. */
const bytesOfInteger = (value: number): number => {
  if (value < 2) return 0
  if (value < 2 ** 7) return 1
  if (value < 2 ** 15) return 2
  if (value < 2 ** 23) return 3
  if (value < 2 ** 31) return 4
  return value < 2 ** 47 ? 6 : 8
}
