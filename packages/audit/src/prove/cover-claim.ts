import type { EventStore, Recorded } from '@coflyfr/core'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import {
  eventsOfStreams,
  type ProofTooLarge,
  streamsRead,
  streamsWith,
  wholeLog,
} from './covered-events.ts'

/**
 * How much of the log a file is to hold: the streams that its claim rests on, or everything up to where the claim is
 * made.
 */
export type Cover = 'streams' | 'log'

/** What a claim rests on. */
export interface Claim {
  /** The streams of the contributing events. */
  readonly streams: ReadonlySet<string>
  /** The types of event that its report folds. */
  readonly types: readonly string[]
  /** The positions as of which the claim is made. */
  readonly seenFrom: readonly number[]
  /** Whether these events lead to the same claim as the log does. */
  readonly comesOutOf: (events: readonly Recorded[]) => Promise<boolean>
}

/**
 * Ever wider choices of streams that a claim may rest on: those of its events, those that these were decided on, and
 * all that its report folds.
 */
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
 * The events that a file must hold so that its claim can be made again from the file alone: of as few streams as will
 * do, each from its first event on, or else the whole log.
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
  // The report reads more than the types that it names, so only the whole log will do.
  return wholeLog(store, upTo, bytesMax)
}
