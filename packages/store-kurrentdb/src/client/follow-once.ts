import type { Followed } from './cluster-client.ts'
import { type ItemStream, pulled } from './pulled.ts'
import { type Resolved, storedEvents } from './stored-events.ts'

/**
 * What a subscription to `$all` says. The server tells once that it has caught up; afterwards whole appends are all
 * there is.
 */
export async function* followOnce(
  subscription: ItemStream,
  silenceMs: number,
  signal: AbortSignal,
): AsyncGenerator<Followed> {
  const options = { marker: 'caughtUp', silenceMs, doing: 'follow $all', signal }
  let isLive = false
  for await (const { items, isMarked } of pulled<Resolved>(subscription, options)) {
    isLive ||= isMarked
    const events = storedEvents(items)
    yield { events, isCaughtUp: isMarked || (isLive && events.at(-1)?.isLast === true) }
  }
}
