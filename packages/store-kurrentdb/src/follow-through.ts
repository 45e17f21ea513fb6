import {
  type AllPlace,
  ClientFault,
  type ClusterClient,
  type Followed,
  type FollowOptions,
  type StoredEvent,
} from './client/cluster-client.ts'
import { storeFaultOf } from './store-fault-of.ts'
import { throughFaults } from './through-faults.ts'

/** What a log is read with. */
export interface LogSettings {
  readonly origin: string
  readonly client: ClusterClient
  /** A number from 0 to below 1, for the jitter of pauses. */
  readonly random: () => number
}

/** The place of an event in `$all`. */
export const placeOfEvent = (event: StoredEvent | undefined): AllPlace | null =>
  event === undefined ? null : { commit: event.commit, prepare: event.commit }

/** Events behind a place, each once, whatever a server sends again: commit positions grow with every event. */
const onceBehind = (
  place: AllPlace | null,
  events: readonly StoredEvent[],
): readonly StoredEvent[] => {
  let last = place?.commit ?? -1
  return events.filter(({ commit }) => {
    const isNew = commit > last
    if (isNew) last = commit
    return isNew
  })
}

/** Follows through lost connections: each time from the last event or checkpoint that was handed out. */
export async function* followThrough(
  { client, random }: Pick<LogSettings, 'client' | 'random'>,
  options: FollowOptions,
): AsyncGenerator<Followed> {
  const { signal } = options
  let { after } = options
  async function* read(): AsyncGenerator<Followed> {
    for await (const come of client.follow({ ...options, after })) {
      const followed = { ...come, events: onceBehind(after, come.events) }
      yield followed
      after = followed.checkpoint ?? placeOfEvent(followed.events.at(-1)) ?? after
    }
    if (!signal.aborted) throw new ClientFault('Unavailable', 'the subscription to $all ended')
  }
  try {
    yield* throughFaults({ read, random, signal })
  } catch (error) {
    throw error instanceof ClientFault ? storeFaultOf(error) : error
  }
}

/** The same in whole appends: nobody sees a part of one, however the events of it came. */
export async function* followWhole(
  settings: Pick<LogSettings, 'client' | 'random'>,
  options: FollowOptions,
): AsyncGenerator<Followed> {
  let held: readonly StoredEvent[] = []
  for await (const { events, isCaughtUp, checkpoint } of followThrough(settings, options)) {
    const come = held.length === 0 ? events : [...held, ...events]
    const end = isCaughtUp ? come.length : come.findLastIndex(({ isLast }) => isLast) + 1
    held = come.slice(end)
    const isWhole = held.length === 0
    if (end === 0 && !isCaughtUp && !(isWhole && checkpoint !== null)) continue
    yield {
      events: isWhole ? come : come.slice(0, end),
      isCaughtUp,
      checkpoint: isWhole ? checkpoint : null,
    }
  }
}

/** Streams of a ledger have no slash of their own: a ledger `a` does not read one called `a/b`. */
export const isOurs = (origin: string, { stream }: StoredEvent): boolean =>
  stream.startsWith(`${origin}/`) && !stream.includes('/', origin.length + 1)
