import type { EventEmitter } from 'node:events'
import { faultOfError } from './fault-of-error.ts'
import { type Inbox, inbox } from './inbox.ts'

/** The part of a client's stream that is used: the clients' own types are those of an older Node. */
export interface ItemStream extends EventEmitter {
  readonly readableLength: number
  readonly pause: () => unknown
  readonly resume: () => unknown
  /** Ends the call of a read. */
  readonly cancel?: () => Promise<void>
  /** Ends the call of a subscription. */
  readonly unsubscribe?: () => Promise<void>
}

/** What a subscription says between its items, by the events of its stream. */
export type Marker =
  | { readonly kind: 'live' }
  | { readonly kind: 'checkpoint'; readonly commit: bigint; readonly prepare: bigint }

/** Items of a stream that came together, and the marker that stood behind them. */
export interface Pulled<Item> {
  readonly items: readonly Item[]
  readonly marker: Marker | null
}

/** Settings of {@link pulled}. */
export interface PullOptions {
  /** Longest silence before the stream is live; there is none after it, since a quiet ledger says nothing. */
  readonly silenceMs: number
  /** The event by which a stream says that it is live; `caughtUp` by default. */
  readonly liveFrom?: 'caughtUp' | 'confirmation'
  /** What was under way, for the message about a silence that lasts too long. */
  readonly doing: string
  readonly signal?: AbortSignal
}

type Waiting<Item> = { readonly item: Item } | { readonly marker: Marker }

/** How many items wait for the consumer before the stream is paused. */
const waitingMax = 1_000

/**
 * Puts what a stream says into an inbox. A marker is emitted when it arrives, ahead of the items that still wait in the
 * stream's own buffer: it is held until as many items were handed over as had arrived before it.
 */
const listen = <Item>(
  stream: ItemStream,
  liveFrom: 'caughtUp' | 'confirmation',
  into: Inbox<Waiting<Item>>,
): void => {
  const held: { readonly at: number; readonly marker: Marker }[] = []
  let arrived = 0
  const putMarkers = () => {
    while (held[0]?.at === arrived) {
      const [first] = held.splice(0, 1)
      if (first !== undefined) into.put({ marker: first.marker })
    }
  }
  const hold = (marker: Marker) => {
    held.push({ at: arrived + stream.readableLength, marker })
    putMarkers()
  }
  stream.on('data', (item: Item) => {
    arrived += 1
    into.put({ item })
    putMarkers()
    if (into.size() >= waitingMax) stream.pause()
  })
  stream.on('error', (error) => into.fail(faultOfError(error)))
  stream.on('end', into.end)
  stream.on(liveFrom, () => hold({ kind: 'live' }))
  stream.on('checkpoint', ({ commit, prepare }) => hold({ kind: 'checkpoint', commit, prepare }))
}

/** What came together, cut behind each marker. */
function* cut<Item>(taken: readonly Waiting<Item>[]): Generator<Pulled<Item>> {
  let items: Item[] = []
  for (const next of taken) {
    if ('marker' in next) {
      yield { items, marker: next.marker }
      items = []
    } else items.push(next.item)
  }
  if (items.length > 0) yield { items, marker: null }
}

/**
 * The items of a client's stream with its markers, in order and with back-pressure. A silent stream ends with a fault;
 * its call is cancelled only then, as a cancelled one ends like an empty one (KURRENTDB §2).
 */
export async function* pulled<Item>(
  stream: ItemStream,
  { silenceMs, doing, signal, liveFrom = 'caughtUp' }: PullOptions,
): AsyncGenerator<Pulled<Item>> {
  const waiting = inbox<Waiting<Item>>(doing)
  listen(stream, liveFrom, waiting)
  signal?.addEventListener('abort', waiting.end)
  try {
    let quiet = silenceMs
    while (!signal?.aborted) {
      const taken = await waiting.take(quiet)
      if (taken === null) return
      stream.resume()
      for (const together of cut<Item>(taken)) {
        if (together.marker?.kind === 'live') quiet = Number.POSITIVE_INFINITY
        yield together
      }
    }
  } finally {
    signal?.removeEventListener('abort', waiting.end)
    // What still comes is drained: a call with something unread never ends, and the client waits for it for ever.
    stream.removeAllListeners('data')
    stream.resume()
    const ended = stream.cancel?.() ?? stream.unsubscribe?.()
    // Nobody waits for the end either: a call that was never made has none.
    ended?.catch(() => {})
  }
}
