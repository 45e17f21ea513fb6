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

/** Streams of a ledger have no slash of their own: a ledger `a` does not read one called `a/b`. */
export const isOurs = (origin: string, { stream }: StoredEvent): boolean =>
  stream.startsWith(`${origin}/`) && !stream.includes('/', origin.length + 1)
