import type { EventStore } from '@coflyfr/core'

/**
 * How many runs of how many events are sampled. It takes some ten milliseconds, and a log is much the same all along.
 */
const runs = 64
const runLength = 32

/** Estimates, from a sample, how many bytes of data each type of event has in the log up to a position. */
export const bytesOfTypes = async (
  store: EventStore,
  upTo: number,
): Promise<ReadonlyMap<string, number>> => {
  const bytes = new Map<string, number>()
  const size = upTo + 1
  const share = size / Math.min(size, runs * runLength)
  for (let run = 0; run < runs; run += 1) {
    const first = Math.floor((run * size) / runs)
    const last = Math.min(first + runLength - 1, upTo)
    for await (const batch of store.scan({ after: first - 1, upTo: last }))
      for (const { type, data } of batch)
        bytes.set(type, (bytes.get(type) ?? 0) + share * JSON.stringify(data).length)
  }
  return bytes
}
