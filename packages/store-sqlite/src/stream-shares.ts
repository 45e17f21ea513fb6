import type { Connection } from './connection.ts'
import { boundLimit, query } from './statement.ts'

/** Some of the streams: those whose ids lie from one to another, both inclusive. */
export interface StreamShare {
  readonly first: number
  readonly last: number
}

/** Streams that are counted in one turn of the event loop: some milliseconds, as most have a few dozen events. */
const countedAtOnce = 1_000

/**
 * Divides the streams into shares of so many events each, or of one stream that has more. Ids are given out in order of
 * first use: streams of one share were begun after each other, and their events stand near each other in the log. Every id
 * is of one share, whatever the index of streams says.
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

/** How many events each stream has; of a million events others have their turn in between. */
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
