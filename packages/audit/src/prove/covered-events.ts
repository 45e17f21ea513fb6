import { canonicalDataOf, type EventStore, type Recorded, streamName } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

/** The proof file would have to hold more event data than `bytesMax`. */
export interface ProofTooLarge {
  readonly tag: 'ProofTooLarge'
  readonly bytesMax: number
}

/**
 * How much event data a proof file may hold, in characters: less than half of the longest string of the engine, to
 * leave room for the proofs.
 */
export const proofBytesMax = 192 * 1024 * 1024

/** Collects the wanted events; a left once they hold too much data. */
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
 * Every event of some streams up to a position, and the events at the positions `seenFrom`: the day on which those were
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

/** The streams given, and those that their events say they were decided on. */
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

/** Every stream that has an event of one of these types, up to a position. */
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
