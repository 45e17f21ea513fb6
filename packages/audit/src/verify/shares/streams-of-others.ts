import type { EventStore, Recorded, StreamName } from '@coflyfr/core'
import type { CommandGroup } from '../command-groups.ts'
import type { RecentEvents } from '../recent-events.ts'

/** The streams of which a pass through a share sees no event: how far each had come at the position of the pass. */
export interface StreamsOfOthers {
  /** The last revision of each stream that was asked for, as far as it has come; -1 where it held nothing. */
  readonly revisions: ReadonlyMap<string, number>
  /** Comes with a stream to a position; positions only grow. */
  readonly come: (stream: StreamName, position: number) => Promise<void>
  /** Whether it is known how far a stream had come at a position. */
  readonly hasCome: (stream: string, position: number) => boolean
}

/** The events of a stream that are read, of which those from `next` on stand after the pass. */
interface Ahead {
  readonly batches: AsyncIterator<readonly Recorded[]>
  events: readonly Recorded[]
  next: number
}

const isEvent = (events: readonly Recorded[]): events is CommandGroup => events.length > 0

/** Reads each stream once, a batch at a time, as far as the pass comes. */
export const streamsOfOthers = (
  store: Pick<EventStore, 'readStream'>,
  recent: RecentEvents,
): StreamsOfOthers => {
  const revisions = new Map<string, number>()
  const byStream = new Map<string, Ahead>()

  const pass = (stream: string, ahead: Ahead, position: number): void => {
    const { events, next } = ahead
    while ((events[ahead.next]?.position ?? Infinity) < position) ahead.next += 1
    const passed = events.slice(next, ahead.next)
    if (!isEvent(passed)) return
    recent.add(passed)
    revisions.set(stream, passed.at(-1)?.revision ?? -1)
  }

  const come = async (stream: StreamName, position: number): Promise<void> => {
    let ahead = byStream.get(stream)
    if (ahead === undefined) {
      // Of a stream that holds nothing, as most that a decision asks for, no more is kept than that.
      if (revisions.has(stream)) return
      const batches = store.readStream(stream)[Symbol.asyncIterator]()
      ahead = { batches, events: [], next: 0 }
      revisions.set(stream, -1)
      byStream.set(stream, ahead)
    }
    for (;;) {
      pass(stream, ahead, position)
      if (ahead.next < ahead.events.length) return
      const batch = await ahead.batches.next()
      if (batch.done === true) {
        byStream.delete(stream)
        return
      }
      ahead.events = batch.value
      ahead.next = 0
    }
  }

  return {
    revisions,
    come,
    hasCome: (stream, position) => {
      const ahead = byStream.get(stream)
      if (ahead === undefined) return revisions.has(stream)
      return (ahead.events[ahead.next]?.position ?? -1) >= position
    },
  }
}
