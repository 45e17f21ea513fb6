import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** Some of the streams: those whose ids lie from one to another, both inclusive. */
export interface StreamShare {
  readonly first: number
  readonly last: number
}

/**
 * Divides the streams into shares of so many events each, or of one stream that has more. Ids are given out in order of
 * first use: streams of one share were begun after each other, and their events stand near each other in the log. Every id
 * is of one share, whatever the index of streams says.
 */
export const streamShares = (connection: Connection, eventsMax: number): readonly StreamShare[] => {
  const counted = query<readonly [id: number, events: number]>(
    connection,
    'SELECT stream_id, count(*) FROM events INDEXED BY events_by_stream GROUP BY stream_id',
  )
  const shares: StreamShare[] = []
  let first = Number.MIN_SAFE_INTEGER
  let taken = 0
  for (const [id, events] of counted.all()) {
    if (taken > 0 && taken + events > eventsMax) {
      shares.push({ first, last: id - 1 })
      first = id
      taken = 0
    }
    taken += events
  }
  return [...shares, { first, last: Number.MAX_SAFE_INTEGER }]
}
