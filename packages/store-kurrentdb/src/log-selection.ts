import { type Recorded, StoreFault } from '@coflyfr/core'
import { clusterStream, envelopeOf } from './body.ts'
import type { Followed, StoredEvent } from './client/cluster-client.ts'
import type { ClusterLog } from './cluster-log.ts'
import { followThrough, isOurs, type LogSettings } from './follow-through.ts'

/** What reads work with. */
export interface ReadSettings extends LogSettings {
  readonly log: ClusterLog
}

/** Which events of the log are wanted; nothing for all of them. */
export interface LogFilter {
  readonly streamPrefix?: string
  readonly types?: readonly string[]
}

/** Whether a filter leaves anything out. */
export const isFilter = ({ types, streamPrefix = '' }: LogFilter): boolean =>
  types !== undefined || streamPrefix !== ''

/** Whether a filter lets an event through. */
export const letsThrough =
  ({ types, streamPrefix = '' }: LogFilter) =>
  ({ stream, type }: Pick<Recorded, 'stream' | 'type'>): boolean =>
    stream.startsWith(streamPrefix) && (types === undefined || types.includes(type))

/** Gives a stored event its position, which the index must know. */
export const placedIn =
  ({ origin, log }: ReadSettings) =>
  (stored: StoredEvent): Recorded => {
    const position = log.index.positionOf(stored.commit)
    if (position !== null) return { ...envelopeOf(origin, stored), position }
    throw new StoreFault('Damaged', `Event ${stored.revision} of ${stored.stream} is not in $all`)
  }

/** Commit position up to which the server has looked. */
const reachedBy = ({ events, checkpoint }: Followed): number =>
  (checkpoint ?? events.at(-1))?.commit ?? -1

/** What the server picks behind a position by one filter, with those events that the other lets through as well. */
async function* picked(
  { origin, client, random, log }: ReadSettings,
  after: number,
  { streamPrefix = '', types }: LogFilter,
  signal: AbortSignal,
): AsyncGenerator<Followed & { readonly wanted: readonly StoredEvent[] }> {
  const prefix = clusterStream(origin, streamPrefix)
  const isWanted = (stored: StoredEvent): boolean =>
    isOurs(origin, stored) &&
    stored.stream.startsWith(prefix) &&
    (types === undefined || types.includes(stored.type))
  const options = {
    after: log.placeAfter(after),
    streamPrefix: prefix,
    // No type at all is no filter to a server.
    types: types === undefined || types.length === 0 ? null : types,
    signal,
  }
  for await (const followed of followThrough({ client, random }, options)) {
    yield { ...followed, wanted: followed.events.filter(isWanted) }
  }
}

/** The wanted events between two positions of the index. */
export async function* selectFromLog(
  settings: ReadSettings,
  { after, upTo }: { readonly after: number; readonly upTo: number },
  filter: LogFilter,
): AsyncGenerator<readonly Recorded[]> {
  const last = settings.log.index.commitAt(upTo)
  if (last === null || upTo <= after) return
  const stop = new AbortController()
  try {
    for await (const found of picked(settings, after, filter, stop.signal)) {
      const within = found.wanted.filter(({ commit }) => commit <= last)
      if (within.length > 0) yield within.map(placedIn(settings))
      if (found.isCaughtUp || reachedBy(found) >= last) return
    }
  } finally {
    stop.abort()
  }
}
