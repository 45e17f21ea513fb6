import { type Recorded, StoreFault } from '@coflyfr/core'
import { clusterStream, envelopeOf } from './body.ts'
import {
  ClientFault,
  type ClusterClient,
  type Followed,
  type FollowOptions,
  type StoredEvent,
} from './client/cluster-client.ts'
import { emptyLogIndex, type LogIndex } from './log-index.ts'
import { pause } from './pause.ts'
import { storeFaultOf } from './store-fault-of.ts'

/** What a log is read with. */
export interface LogSettings {
  readonly origin: string
  readonly client: ClusterClient
  /** A number from 0 to below 1, for the jitter of pauses. */
  readonly random: () => number
}

/** Events of the ledger in order, and whether they are all there is. */
export interface LogBatch {
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

/** Tries without any answer before a read gives up; the pauses between them grow. */
const triesMax = 6

const isWorthTrying = ({ code }: ClientFault): boolean =>
  code === 'Unavailable' || code === 'TooSlow'

/** Follows through lost connections: each time from the last event that was handed out. */
async function* followThrough(
  { client, random }: LogSettings,
  options: FollowOptions,
): AsyncGenerator<Followed> {
  let { after } = options
  let tries = 0
  while (!options.signal.aborted) {
    try {
      for await (const followed of client.follow({ ...options, after })) {
        yield followed
        tries = 0
        after = followed.events.at(-1)?.commit ?? after
      }
      if (options.signal.aborted) return
      throw new ClientFault('Unavailable', 'the subscription to $all ended')
    } catch (error) {
      if (!(error instanceof ClientFault)) throw error
      tries += 1
      if (!isWorthTrying(error) || tries > triesMax) throw storeFaultOf(error)
      await pause(tries, random, options.signal)
    }
  }
}

/** Streams of a ledger have no slash of their own: a ledger `a` does not read one called `a/b`. */
const isOurs = (origin: string, { stream }: StoredEvent): boolean =>
  stream.startsWith(`${origin}/`) && !stream.includes('/', origin.length + 1)

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
    for await (const { events, isCaughtUp } of followThrough(settings, {
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

/**
 * Calls at once share one run. A call that comes while one is under way waits for the next, as that one may have looked
 * too early.
 */
const oneAtATime = (run: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const start = (): Promise<void> => {
    running = run().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (running === null) return start()
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null
        return start()
      })
    return next
  }
}
