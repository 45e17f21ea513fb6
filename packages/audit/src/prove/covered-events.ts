import { canonicalDataOf, type EventStore, type Recorded, streamName } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

/** The events that a file of a proof would have to hold are too many for one. */
export interface ProofTooLarge {
  readonly tag: 'ProofTooLarge'
  readonly bytesMax: number
}

/** How much data a file of a proof may hold: half of the longest text that can be held, for the proofs beside it. */
export const proofBytesMax = 192 * 1024 * 1024

/** Reads events until they are too many. */
const gathered = async (
  batches: AsyncIterable<readonly Recorded[]>,
  isWanted: (event: Recorded) => boolean,
  bytesMax: number,
): Promise<Either<ProofTooLarge, readonly Recorded[]>> => {
  const events: Recorded[] = []
  let bytes = 0
  for await (const batch of batches) {
    for (const event of batch) {
      if (!isWanted(event)) continue
      bytes += canonicalDataOf(event.data).length
      if (bytes > bytesMax) return left({ tag: 'ProofTooLarge', bytesMax })
      events.push(event)
    }
  }
  return right(events)
}

/** Every event of the log up to a position. */
export const wholeLog = (
  store: EventStore,
  upTo: number,
  bytesMax: number,
): Promise<Either<ProofTooLarge, readonly Recorded[]>> =>
  gathered(store.readAll({ upTo }), () => true, bytesMax)

/**
 * Every event of some streams up to a position, and those at the positions from which the log is looked at: when they were
 * recorded is the day of the report.
 */
export const eventsOfStreams = (
  store: EventStore,
  streams: ReadonlySet<string>,
  seenFrom: readonly number[],
  upTo: number,
  bytesMax: number,
): Promise<Either<ProofTooLarge, readonly Recorded[]>> =>
  gathered(
    store.readAll({ upTo }),
    ({ stream, position }) => streams.has(stream) || seenFrom.includes(position),
    bytesMax,
  )

/** The streams that some events say they were decided on. */
export const streamsRead = async (
  store: EventStore,
  streams: ReadonlySet<string>,
): Promise<ReadonlySet<string>> => {
  const read = new Set(streams)
  for (const stream of streams) {
    for await (const batch of store.readStream(streamName(stream)))
      for (const { context } of batch) for (const one of context) read.add(one.stream)
  }
  return read
}

/** Every stream with an event of these types. */
export const streamsWith = async (
  store: EventStore,
  types: readonly string[],
  upTo: number,
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for await (const batch of store.scan({ upTo, types }))
    for (const { stream } of batch) found.add(stream)
  return found
}
