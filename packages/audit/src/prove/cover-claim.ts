import type { EventStore, Recorded } from '@coflyfr/core'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import {
  eventsOfStreams,
  type ProofTooLarge,
  streamsRead,
  streamsWith,
  wholeLog,
} from './covered-events.ts'

/** What of the log a file shall hold: the streams that a claim rests on, or all of it up to where the claim is made. */
export type Cover = 'streams' | 'log'

/** What a claim rests on. */
export interface Claim {
  /** The streams of the events behind it. */
  readonly streams: ReadonlySet<string>
  /** The types of event that its report folds. */
  readonly types: readonly string[]
  /** The positions from which the log is looked at. */
  readonly seenFrom: readonly number[]
  /** Whether the claim comes out of these events as it comes out of the log. */
  readonly comesOutOf: (events: readonly Recorded[]) => Promise<boolean>
}

/** The streams that a claim may rest on, from the fewest to all that its report folds. */
async function* widening(
  store: EventStore,
  { streams, types }: Claim,
  upTo: number,
): AsyncGenerator<ReadonlySet<string>> {
  yield streams
  yield await streamsRead(store, streams)
  const folded = await streamsWith(store, types, upTo)
  yield new Set([...streams, ...folded])
}

/**
 * The events that a file must hold so that a claim can be made again from it alone: as few streams as it comes out of,
 * each from its first event on, or the whole log.
 */
export const coverClaim = async (
  store: EventStore,
  claim: Claim,
  cover: Cover,
  bytesMax: number,
): Promise<Either<ProofTooLarge, readonly Recorded[]>> => {
  const upTo = Math.max(...claim.seenFrom)
  if (cover === 'log') return wholeLog(store, upTo, bytesMax)
  for await (const streams of widening(store, claim, upTo)) {
    const events = await eventsOfStreams(store, streams, claim.seenFrom, upTo, bytesMax)
    if (isLeft(events) || (await claim.comesOutOf(events.right))) return events
  }
  // A report that reads beyond the types that it names: the whole log is what it was made of.
  return wholeLog(store, upTo, bytesMax)
}
