import {
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

const triesMax = 7

/** Follows through lost connections: each time from the last event that was handed out. */
export async function* followThrough(
  { client, random }: Pick<LogSettings, 'client' | 'random'>,
  options: FollowOptions,
): AsyncGenerator<Followed> {
  const { signal } = options
  let { after } = options
  async function* read(): AsyncGenerator<Followed> {
    for await (const followed of client.follow({ ...options, after })) {
      yield followed
      after = followed.events.at(-1)?.commit ?? after
    }
    if (!signal.aborted) throw new ClientFault('Unavailable', 'the subscription to $all ended')
  }
  try {
    yield* throughFaults({ read, triesMax, random, signal })
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
  for await (const { events, isCaughtUp } of followThrough(settings, options)) {
    held = [...held, ...events]
    const end = isCaughtUp ? held.length : held.findLastIndex(({ isLast }) => isLast) + 1
    if (end === 0 && !isCaughtUp) continue
    const whole = held.slice(0, end)
    held = held.slice(end)
    yield { events: whole, isCaughtUp }
  }
}

/** Streams of a ledger have no slash of their own: a ledger `a` does not read one called `a/b`. */
export const isOurs = (origin: string, { stream }: StoredEvent): boolean =>
  stream.startsWith(`${origin}/`) && !stream.includes('/', origin.length + 1)
