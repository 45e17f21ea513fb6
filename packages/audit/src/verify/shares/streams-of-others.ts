import type { EventStore, Recorded, StreamName } from '@coflyfr/core'
import type { SharedOut } from '../../audited-ledger.ts'
import type { CommandGroup } from '../command-groups.ts'
import type { RecentEvents } from '../recent-events.ts'

/** The streams outside a share, which the pass does not see, and how far each had come at the position of the pass. */
export interface StreamsOfOthers {
  /** The last revision of each stream that was read, as far as it has come; -1 if it held nothing. */
  readonly revisions: { readonly get: (stream: string) => number | undefined }
  /** Advances a stream to a position. Positions only grow. */
  readonly come: (stream: StreamName, position: number) => Promise<void>
  /** Whether the whole log has no stream of the same kind as this one. */
  readonly isOfMissingKind: (stream: StreamName) => boolean
  /** The last revision of a stream at a position; null if it has to be read first. */
  readonly endAt: (stream: StreamName, position: number) => number | null
  /** How many events were read so far. */
  readonly eventsRead: () => number
}

/** A stream that is being read: the events of the last batch, of which those from `next` on lie ahead of the pass. */
interface Ahead {
  readonly batches: AsyncIterator<readonly Recorded[]>
  events: readonly Recorded[]
  next: number
}

/** A stream that was read; `ahead` is null at its end, as for most, which hold nothing. */
interface OtherStream {
  revision: number
  ahead: Ahead | null
}

const nothing: OtherStream = { revision: -1, ahead: null }

const isEvent = (events: readonly Recorded[]): events is CommandGroup => events.length > 0

type Finder = Partial<Pick<SharedOut, 'hasStreamOf'>>

/**
 * Remembers the kinds that have no streams: many decisions read a stream of a person, and a kind may have none of
 * anybody.
 */
const missingKinds = ({ hasStreamOf }: Finder): ((stream: StreamName) => boolean) => {
  const isMissing = new Map<string, boolean>()
  /** The missing kind that was asked about last, with its hyphen: decisions of one kind ask about the same. */
  let missing: string | null = null
  return (stream) => {
    if (missing !== null && stream.startsWith(missing)) return true
    const kind = stream.slice(0, stream.indexOf('-') + 1)
    const known = isMissing.get(kind) ?? hasStreamOf?.(kind) === false
    isMissing.set(kind, known)
    if (known && kind !== '') missing = kind
    return known
  }
}

/** Reads each stream once, a batch at a time, as far as the pass has come. */
export const streamsOfOthers = (
  store: Pick<EventStore, 'readStream'> & Finder,
  recent: RecentEvents,
): StreamsOfOthers => {
  const byName = new Map<string, OtherStream>()
  const isOfMissingKind = missingKinds(store)
  let eventsRead = 0

  const pass = (other: OtherStream, ahead: Ahead, position: number): void => {
    const { events, next } = ahead
    while ((events[ahead.next]?.position ?? Infinity) < position) ahead.next += 1
    const passed = events.slice(next, ahead.next)
    if (!isEvent(passed)) return
    recent.add(passed)
    other.revision = passed.at(-1)?.revision ?? -1
  }

  const open = (stream: StreamName): OtherStream => {
    const batches = store.readStream(stream)[Symbol.asyncIterator]()
    const other = { revision: -1, ahead: { batches, events: [], next: 0 } }
    byName.set(stream, other)
    return other
  }

  /** Knows of a stream that holds nothing without reading it; undefined if the stream has to be read. */
  const find = (stream: StreamName): OtherStream | undefined => {
    const known = byName.get(stream)
    if (known !== undefined) return known
    if (isOfMissingKind(stream)) return nothing
    if (store.hasStreamOf?.(stream) !== false) return undefined
    byName.set(stream, nothing)
    return nothing
  }

  const come = async (stream: StreamName, position: number): Promise<void> => {
    const other = byName.get(stream) ?? open(stream)
    for (;;) {
      const { ahead } = other
      if (ahead === null) return
      pass(other, ahead, position)
      if (ahead.next < ahead.events.length) return
      const batch = await ahead.batches.next()
      if (batch.done === true) {
        other.ahead = null
        return
      }
      eventsRead += batch.value.length
      ahead.events = batch.value
      ahead.next = 0
    }
  }

  return {
    revisions: { get: (stream) => byName.get(stream)?.revision },
    come,
    isOfMissingKind,
    endAt: (stream, position) => {
      const other = find(stream)
      if (other === undefined) return null
      const { revision, ahead } = other
      return ahead === null || (ahead.events[ahead.next]?.position ?? -1) >= position
        ? revision
        : null
    },
    eventsRead: () => eventsRead,
  }
}
