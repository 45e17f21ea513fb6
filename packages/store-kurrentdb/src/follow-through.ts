import {
  ClientFault,
  type ClusterClient,
  type Followed,
  type FollowOptions,
  type StoredEvent,
} from './client/cluster-client.ts'
import { pause } from './pause.ts'
import { storeFaultOf } from './store-fault-of.ts'

/** What a log is read with. */
export interface LogSettings {
  readonly origin: string
  readonly client: ClusterClient
  /** A number from 0 to below 1, for the jitter of pauses. */
  readonly random: () => number
}

/** Tries without any answer before a read gives up; the pauses between them grow. */
const triesMax = 6

const isWorthTrying = ({ code }: ClientFault): boolean =>
  code === 'Unavailable' || code === 'TooSlow'

/** Follows through lost connections: each time from the last event that was handed out. */
export async function* followThrough(
  { client, random }: Pick<LogSettings, 'client' | 'random'>,
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
export const isOurs = (origin: string, { stream }: StoredEvent): boolean =>
  stream.startsWith(`${origin}/`) && !stream.includes('/', origin.length + 1)
