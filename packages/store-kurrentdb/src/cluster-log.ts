import { type Recorded, StoreFault } from '@coflyfr/core'
import { clusterStream, envelopeOf } from './body.ts'
import type { FollowOptions, StoredEvent } from './client/cluster-client.ts'
import { followThrough, followWhole, isOurs, type LogSettings } from './follow-through.ts'
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
  /** What is in the index between two positions, of these streams and types only, as the server filters them. */
  readonly select: (
    range: { readonly after: number; readonly upTo: number },
    filter: Pick<FollowOptions, 'streamPrefix' | 'types'>,
  ) => AsyncGenerator<readonly Recorded[]>
  /** Brings the index up to everything that was stored when it was called. */
  readonly catchUp: () => Promise<void>
}

const recordedAtPosition = (
  origin: string,
  stored: StoredEvent,
  position: number | null,
): Recorded => {
  if (position !== null) return { ...envelopeOf(origin, stored), position }
  throw new StoreFault('Damaged', `Event ${stored.revision} of ${stored.stream} has no position`)
}

/** The log of a ledger; nothing of it is known before `catchUp` or `follow`. */
export const clusterLog = (settings: LogSettings): ClusterLog => {
  const { origin } = settings
  const index = emptyLogIndex()
  const everything = { streamPrefix: clusterStream(origin, ''), types: null }

  async function* follow(after: number, signal: AbortSignal): AsyncGenerator<LogBatch> {
    const from = index.commitAt(Math.min(after, index.size() - 1))
    for await (const { events, isCaughtUp } of followWhole(settings, {
      ...everything,
      after: from,
      signal,
    })) {
      const recorded = events
        .filter((stored) => isOurs(origin, stored))
        .map((stored) => {
          const envelope = envelopeOf(origin, stored)
          return { ...envelope, position: index.add(stored.commit, envelope) }
        })
        .filter(({ position }) => position > after)
      yield { events: recorded, isCaughtUp }
    }
  }

  async function* select(
    { after, upTo }: { readonly after: number; readonly upTo: number },
    { streamPrefix, types }: Pick<FollowOptions, 'streamPrefix' | 'types'>,
  ): AsyncGenerator<readonly Recorded[]> {
    const last = index.commitAt(upTo)
    if (last === null || upTo <= after) return
    const stop = new AbortController()
    const prefix = clusterStream(origin, streamPrefix)
    const options = {
      after: index.commitAt(after),
      streamPrefix: prefix,
      types,
      signal: stop.signal,
    }
    try {
      for await (const { events, isCaughtUp } of followThrough(settings, options)) {
        const wanted = events.filter(
          (stored) =>
            stored.commit <= last &&
            isOurs(origin, stored) &&
            stored.stream.startsWith(prefix) &&
            (types === null || types.includes(stored.type)),
        )
        if (wanted.length > 0) {
          yield wanted.map((stored) =>
            recordedAtPosition(origin, stored, index.positionOf(stored.commit)),
          )
        }
        if (isCaughtUp || (events.at(-1)?.commit ?? -1) >= last) return
      }
    } finally {
      stop.abort()
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
  return { index, follow, select, catchUp: oneAtATime(run) }
}
