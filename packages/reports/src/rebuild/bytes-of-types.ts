import type { EventStore } from '@coflyfr/core'

/** So many runs of so many events are looked at: some ten milliseconds, and a log is much the same all along its years. */
const runs = 64
const runLength = 32

/** How many bytes of data the log holds of each type of event up to a position, as a sample of it has them. */
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
