import type { Recorded } from '../envelope.ts'
import type { ReadAllOptions, ReadStreamOptions } from '../event-store.ts'
import type { Instant } from '../instant.ts'
import type { StreamName } from '../stream-name.ts'
import type { MemoryState } from './state.ts'

/** Small, so that whoever reads from this store in a test also meets the second batch. */
const batchSize = 100

/** Hands out in batches what was there at the time of the call. */
export async function* inBatches<Event>(
  events: readonly Event[],
): AsyncGenerator<readonly Event[]> {
  for (let start = 0; start < events.length; start += batchSize) {
    yield events.slice(start, start + batchSize)
  }
}

/** The events of one stream, in the order of their revisions. */
export const selectStream = (
  { streams }: MemoryState,
  stream: StreamName,
  { from = 0, upTo = Number.POSITIVE_INFINITY }: ReadStreamOptions = {},
): readonly Recorded[] => (streams.get(stream) ?? []).slice(from, upTo + 1)

/** The events of the whole log that the filter lets through, in the order of their positions. */
export const selectAll = (
  { log }: MemoryState,
  { after = -1, upTo = Number.POSITIVE_INFINITY, types, streamPrefix = '' }: ReadAllOptions = {},
): readonly Recorded[] =>
  log
    .slice(after + 1, upTo + 1)
    .filter(
      ({ type, stream }) =>
        (types === undefined || types.includes(type)) && stream.startsWith(streamPrefix),
    )

/** Position of the last event recorded at or before the instant: recorded times never fall. */
export const positionAt = ({ log }: MemoryState, instant: Instant): number =>
  log.findLastIndex(({ recordedAt }) => recordedAt <= instant)
