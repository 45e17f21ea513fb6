import type { EventEmitter } from 'node:events'
import { faultOfError } from './fault-of-error.ts'
import { type Inbox, inbox } from './inbox.ts'

/** As much of a client's stream as is used: their own types are of an older Node. */
export interface ItemStream extends EventEmitter {
  readonly readableLength: number
  readonly pause: () => unknown
  readonly resume: () => unknown
  /** Ends the call of a read. */
  readonly cancel?: () => Promise<void>
  /** Ends the call of a subscription. */
  readonly unsubscribe?: () => Promise<void>
}

/** Items of a stream that came together, and whether the stream's marker stood behind them. */
export interface Pulled<Item> {
  readonly items: readonly Item[]
  readonly isMarked: boolean
}

/** Settings of {@link pulled}. */
export interface PullOptions {
  /** Event of the stream that stands for a marker; null where there is none. */
  readonly marker: string | null
  /** Longest silence before the first marker; there is none after it, since a quiet ledger says nothing. */
  readonly silenceMs: number
  /** What a silence that lasts too long is said of. */
  readonly doing: string
  readonly signal?: AbortSignal
}

const marker = Symbol('marker')

type Waiting<Item> = Item | typeof marker

/** How many items wait for the consumer before the stream is paused. */
const waitingMax = 1_000

/**
 * Puts what a stream says into an inbox. A marker is emitted when it arrives, ahead of the items that still wait in the
 * stream's own buffer: it is held until as many items were handed over as had arrived before it.
 */
const listen = <Item>(
  stream: ItemStream,
  markerEvent: string | null,
  into: Inbox<Waiting<Item>>,
): void => {
  const markersAt: number[] = []
  let arrived = 0
  const putMarkers = () => {
    while (markersAt[0] === arrived) {
      markersAt.shift()
      into.put(marker)
    }
  }
  stream.on('data', (item: Item) => {
    arrived += 1
    into.put(item)
    putMarkers()
    if (into.size() >= waitingMax) stream.pause()
  })
  stream.on('error', (error) => into.fail(faultOfError(error)))
  stream.on('end', into.end)
  if (markerEvent === null) return
  stream.on(markerEvent, () => {
    markersAt.push(arrived + stream.readableLength)
    putMarkers()
  })
}

/** What came together, cut behind each marker. */
function* cut<Item>(taken: readonly Waiting<Item>[]): Generator<Pulled<Item>> {
  let items: Item[] = []
  for (const next of taken) {
    if (next === marker) {
      yield { items, isMarked: true }
      items = []
    } else items.push(next)
  }
  if (items.length > 0) yield { items, isMarked: false }
}

/**
 * The items of a client's stream with its markers, in order and with back-pressure. A silent stream ends with a fault;
 * its call is cancelled only then, as a cancelled one ends like an empty one (KURRENTDB §2).
 */
export async function* pulled<Item>(
  stream: ItemStream,
  { marker: markerEvent, silenceMs, doing, signal }: PullOptions,
): AsyncGenerator<Pulled<Item>> {
  const waiting = inbox<Waiting<Item>>(doing)
  listen(stream, markerEvent, waiting)
  signal?.addEventListener('abort', waiting.end)
  try {
    let quiet = silenceMs
    while (!signal?.aborted) {
      const taken = await waiting.take(quiet)
      if (taken === null) return
      stream.resume()
      for (const together of cut<Item>(taken)) {
        if (together.isMarked) quiet = Number.POSITIVE_INFINITY
        yield together
      }
    }
  } finally {
    signal?.removeEventListener('abort', waiting.end)
    // What still comes is let through: a call with something unread never ends, and the client waits for it for ever.
    stream.removeAllListeners('data')
    stream.resume()
    const ended = stream.cancel?.() ?? stream.unsubscribe?.()
    // Nobody waits for the end either: a call that was never made has none.
    ended?.catch(() => {})
  }
}
