import type { Connection } from './connection.ts'
import { boundLimit, query } from './statement.ts'

/** Some of the streams: those with ids from `first` to `last`, both inclusive. */
export interface StreamShare {
  readonly first: number
  readonly last: number
}

/** Streams counted in one turn of the event loop, which takes a few milliseconds: most have a few dozen events. */
const countedAtOnce = 1_000

/**
 * Divides the streams into shares of at most `eventsMax` events, or of one stream that has more. Ids are given out in
 * order of first use, so that the streams of a share began around the same time, and their events are near each other in
 * the log. The shares cover every possible id, even one that is missing from the index of streams.
 */
export const streamShares = async (
  connection: Connection,
  eventsMax: number,
): Promise<readonly StreamShare[]> => {
  const shares: StreamShare[] = []
  let first = Number.MIN_SAFE_INTEGER
  let taken = 0
  for await (const [id, events] of eventsByStream(connection)) {
    if (taken > 0 && taken + events > eventsMax) {
      shares.push({ first, last: id - 1 })
      first = id
      taken = 0
    }
    taken += events
  }
  return [...shares, { first, last: Number.MAX_SAFE_INTEGER }]
}

/** How many events each stream has. Other work can run in between, because counting a million events takes a while. */
async function* eventsByStream(
  connection: Connection,
): AsyncGenerator<readonly [id: number, events: number]> {
  const counted = query<readonly [id: number, events: number]>(
    connection,
    `SELECT stream_id, count(*) FROM events INDEXED BY events_by_stream
      WHERE stream_id > ? GROUP BY stream_id ${boundLimit}`,
  )
  let after: number | undefined = Number.MIN_SAFE_INTEGER
  while (after !== undefined) {
    const found = counted.all(after, countedAtOnce)
    yield* found
    after = found.at(-1)?.[0]
    await connection.turns.next()
  }
}
