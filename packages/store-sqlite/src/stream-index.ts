import type { Connection } from './connection.ts'
import { type Query, query } from './statement.ts'

/** An entry of the index of streams, by which the events of a stream are found. */
type StreamIndexEntry = readonly [streamId: number, revision: number, position: number]

/** Takes consecutive entries of the index; false ends the walk. */
export type TakeStreamIndex = (entries: readonly StreamIndexEntry[]) => boolean

/** Entries read at once: enough that the calls are cheap, few enough that the entries die young. */
const entriesMax = 1_000

/**
 * Passes all entries of the index of streams to `take`, in the order of the index and from one state of the file. Returns
 * whether all were taken and the index holds nothing else. The caller must check that each entry is greater than the one
 * before: if the index is out of order, some entries are skipped or come again and again.
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

/** Bytes that the entries take in the index; null if `take` ended the walk. */
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

/** Bytes of all entries as stored: an entry with an additional value is longer than its three values need. */
const bytesOfEntries = (connection: Connection): number =>
  query<readonly [bytes: number]>(
    connection,
    "SELECT payload FROM dbstat WHERE name = 'events_by_stream' AND aggregate = TRUE",
  ).first()?.[0] ?? 0

/** A byte for the length of the header and one for the type of each value (sqlite.org/fileformat2.html, §2.1). */
const bytesOfHeader = 4

const bytesOfEntry = ([streamId, revision, position]: StreamIndexEntry): number =>
  bytesOfHeader + bytesOfInteger(streamId) + bytesOfInteger(revision) + bytesOfInteger(position)

/** Bytes in which SQLite stores a whole number from 0 on: always the fewest that hold it. */
const bytesOfInteger = (value: number): number => {
  if (value < 2) return 0
  if (value < 2 ** 7) return 1
  if (value < 2 ** 15) return 2
  if (value < 2 ** 23) return 3
  if (value < 2 ** 31) return 4
  return value < 2 ** 47 ? 6 : 8
}
