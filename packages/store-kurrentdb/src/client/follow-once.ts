import { placeOf } from './checkpoints.ts'
import type { Followed } from './cluster-client.ts'
import { type ItemStream, pulled } from './pulled.ts'
import { type Resolved, storedEvents } from './stored-events.ts'

/**
 * What a subscription to `$all` says. The server says once that it has caught up; from then on, whatever ends with a
 * whole append is all there is.
 */
export async function* followOnce(
  subscription: ItemStream,
  silenceMs: number,
  signal: AbortSignal,
): AsyncGenerator<Followed> {
  let isLive = false
  const options = { silenceMs, doing: 'follow $all', signal }
  for await (const { items, marker } of pulled<Resolved>(subscription, options)) {
    const isMarked = marker?.kind === 'live'
    isLive ||= isMarked
    const events = storedEvents(items)
    const isCaughtUp = isMarked || (isLive && events.at(-1)?.isLast === true)
    yield { events, isCaughtUp, checkpoint: placeOf(marker) }
  }
}
