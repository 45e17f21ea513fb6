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
export type TakeTimes = (
  events: readonly EventToAppend[],
  given: Instant | null,
) => Promise<Either<RecordedTimeRefused, (number: number) => Instant>>

/**
 * The writer's clock, but later than everything that this process has seen recorded, even where the clock steps back;
 * inside a history load the time that the caller gives. Other writers' clocks are their own (ARCHITECTURE, "Recorded
 * time").
 *
 * @param clock microseconds since 1970
 */
export const recordedTimes = (log: KnownLog, clock: () => number): TakeTimes => {
  let lastGiven = Number.NEGATIVE_INFINITY
  return async (events, given) => {
    // While the log is empty or loading, what others wrote decides; afterwards this process's own time does.
    if (log.head().size === 0 || log.head().historyOpen) await log.catchUp()
    const head = log.head()
    const historyOpen = head.size === 0 ? opensHistory(events[0]) : head.historyOpen
    const closes = historyOpen && events.some(({ type }) => type === HistoryClosed.type)
    const now = clock()
    const refusal = closes ? null : recordedTimeRefusal(given, { ...head, historyOpen }, now)
    if (refusal !== null) return left(refusal)
    if (given !== null && !closes) return right(() => given)
    const last =
      head.recordedAt === null ? Number.NEGATIVE_INFINITY : microsecondsOf(head.recordedAt)
    const first = Math.max(now, last + 1, lastGiven + 1)
    lastGiven = first + events.length - 1
    return right((number) => instantOfMicroseconds(first + number))
  }
}
