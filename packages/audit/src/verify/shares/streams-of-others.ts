import type { EventStore, Recorded, StreamName } from '@coflyfr/core'
import type { SharedOut } from '../../audited-ledger.ts'
import type { CommandGroup } from '../command-groups.ts'
import type { RecentEvents } from '../recent-events.ts'

/** The streams of which a pass through a share sees no event: how far each had come at the position of the pass. */
export interface StreamsOfOthers {
  /** The last revision of each stream that was asked for, as far as it has come; -1 where it held nothing. */
  readonly revisions: { readonly get: (stream: string) => number | undefined }
  /** Comes with a stream to a position; positions only grow. */
  readonly come: (stream: StreamName, position: number) => Promise<void>
  /** The last revision of a stream at a position; null where it is not known how far it had come. */
  readonly endAt: (stream: StreamName, position: number) => number | null
  /** Events that were read so far. */
  readonly eventsRead: () => number
}

/** The events of a stream that are read, of which those from `next` on stand after the pass. */
interface Ahead {
  readonly batches: AsyncIterator<readonly Recorded[]>
  events: readonly Recorded[]
  next: number
}

/** A stream that was asked for; `ahead` is null where it has come to its end, as most have that hold nothing. */
interface OtherStream {
  revision: number
  ahead: Ahead | null
}

const nothing: OtherStream = { revision: -1, ahead: null }

const isEvent = (events: readonly Recorded[]): events is CommandGroup => events.length > 0

/** Reads each stream once, a batch at a time, as far as the pass comes. */
export const streamsOfOthers = (
  store: Pick<EventStore, 'readStream'> & Partial<Pick<SharedOut, 'hasStreamOf'>>,
  recent: RecentEvents,
): StreamsOfOthers => {
  const byName = new Map<string, OtherStream>()
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

  /** Many decisions read a stream for each person, of a kind of which there may be none at all. */
  const kinds = new Map<string, boolean>()
  const isOfNoKind = (stream: StreamName): boolean => {
    const kind = stream.slice(0, stream.indexOf('-') + 1)
    const known = kinds.get(kind) ?? store.hasStreamOf?.(kind) ?? true
    kinds.set(kind, known)
    return !known
  }

  /** Of one that holds nothing this is known without reading it. */
  const find = (stream: StreamName): OtherStream | undefined => {
    const known = byName.get(stream)
    if (known !== undefined) return known
    if (isOfNoKind(stream)) return nothing
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
