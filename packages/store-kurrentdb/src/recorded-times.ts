import {
  type EventToAppend,
  HistoryClosed,
  type Instant,
  instantOfMicroseconds,
  microsecondsOf,
  opensHistory,
  type RecordedTimeRefused,
  recordedTimeRefusal,
} from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { KnownLog } from './known-log.ts'

/** Gives each event of an append its recorded time. */
export interface RecordedTimes {
  /** Whether the log must be read before a time is taken: while it is empty or loading, what others wrote decides. */
  readonly dependOnLog: () => boolean
  readonly take: (
    events: readonly EventToAppend[],
    given: Instant | null,
  ) => Either<RecordedTimeRefused, (number: number) => Instant>
}

/**
 * The writer's clock, but later than everything that this process has seen recorded, even where the clock steps back;
 * inside a history load the time that the caller gives. Other writers' clocks are their own (ARCHITECTURE, "Recorded
 * time").
 *
 * @param clock microseconds since 1970
 */
export const recordedTimes = (
  { head: headOf }: Pick<KnownLog, 'head'>,
  clock: () => number,
): RecordedTimes => {
  let lastGiven = Number.NEGATIVE_INFINITY
  let lastSeen: { readonly recordedAt: Instant | null; readonly microseconds: number } = {
    recordedAt: null,
    microseconds: Number.NEGATIVE_INFINITY,
  }
  /** The end of the log seldom changes between two appends whose positions nobody waits for. */
  const microsecondsAt = (recordedAt: Instant | null): number => {
    if (recordedAt !== null && recordedAt !== lastSeen.recordedAt)
      lastSeen = { recordedAt, microseconds: microsecondsOf(recordedAt) }
    return lastSeen.microseconds
  }
  return {
    dependOnLog: () => {
      const { size, historyOpen } = headOf()
      return size === 0 || historyOpen
    },
    take: (events, given) => {
      const head = headOf()
      const historyOpen = head.size === 0 ? opensHistory(events[0]) : head.historyOpen
      const closes = historyOpen && events.some(({ type }) => type === HistoryClosed.type)
      const now = clock()
      const refusal = closes
        ? null
        : recordedTimeRefusal(given, { historyOpen, recordedAt: head.recordedAt }, now)
      if (refusal !== null) return left(refusal)
      if (given !== null && !closes) return right(() => given)
      const first = Math.max(now, microsecondsAt(head.recordedAt) + 1, lastGiven + 1)
      lastGiven = first + events.length - 1
      return right((number) => instantOfMicroseconds(first + number))
    },
  }
}
