import type { Recorded } from '@coflyfr/core'
import { clusterStream, envelopeOf } from './body.ts'
import type { AllPlace } from './client/cluster-client.ts'
import { followWhole, isOurs, type LogSettings, placeOfEvent } from './follow-through.ts'
import { emptyLogIndex, type LogIndex } from './log-index.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** Events of the ledger in order, and whether they are all there is. */
interface LogBatch {
  readonly events: readonly Recorded[]
  readonly isCaughtUp: boolean
}

/** The ledger's part of `$all`: one order, the same for every reader. */
export interface ClusterLog {
  readonly index: LogIndex
  /** Everything behind a position, and what follows, until the signal ends it. */
  readonly follow: (after: number, signal: AbortSignal) => AsyncGenerator<LogBatch>
  /** From where to go on behind a position: further than its event where other ledgers went on since. */
  readonly placeAfter: (position: number) => AllPlace | null
  /** Brings the index up to everything that was stored when it was called. */
  readonly catchUp: () => Promise<void>
}

/** The later of two places. */
const laterOf = (one: AllPlace | null, other: AllPlace | null): AllPlace | null =>
  (one?.commit ?? -1) < (other?.commit ?? -1) ? other : one

/** The log of a ledger; nothing of it is known before `catchUp` or `follow`. */
export const clusterLog = (settings: LogSettings): ClusterLog => {
  const { origin } = settings
  const index = emptyLogIndex()
  const everything = { streamPrefix: clusterStream(origin, ''), types: null }
  /** Up to where the index has everything: further than its last event where other ledgers went on. */
  let indexed: AllPlace | null = null

  const placeAfter = (position: number): AllPlace | null => {
    if (position >= index.size() - 1) return indexed
    const commit = index.commitAt(position)
    return commit === null ? null : { commit, prepare: commit }
  }

  async function* follow(after: number, signal: AbortSignal): AsyncGenerator<LogBatch> {
    for await (const { events, isCaughtUp, checkpoint } of followWhole(settings, {
      ...everything,
      after: placeAfter(after),
      signal,
    })) {
      const recorded = events
        .filter((stored) => isOurs(origin, stored))
        .map((stored) => {
          const envelope = envelopeOf(origin, stored)
          return { ...envelope, position: index.add(stored, envelope) }
        })
        .filter(({ position }) => position > after)
      indexed = laterOf(indexed, checkpoint ?? placeOfEvent(events.at(-1)))
      yield { events: recorded, isCaughtUp }
    }
  }

  const run = async (): Promise<void> => {
    const stop = new AbortController()
    try {
      for await (const { isCaughtUp } of follow(index.size() - 1, stop.signal)) {
        if (isCaughtUp) return
      }
    } finally {
      stop.abort()
    }
  }
  return { index, follow, placeAfter, catchUp: oneAtATime(run) }
}
