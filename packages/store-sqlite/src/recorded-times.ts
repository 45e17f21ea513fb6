import type { RecordedTimeRefused } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

/** What the recorded times of an append depend on. All times are in microseconds since 1970. */
export interface TimesAsked {
  /** Recorded time of the log's last event; null for an empty log. */
  readonly last: number | null
  readonly now: number
  /** The time given by the caller; null if none was given. */
  readonly given: number | null
  readonly historyOpen: boolean
  /** Whether the append ends the history load. The time of that append is always the clock's. */
  readonly closesHistory: boolean
}

/**
 * Recorded time of each event of an append, by its number. In a live log the first event gets the time of the clock, or
 * one microsecond after the last event if the clock is not past it, and each further event one microsecond more. Inside
 * a history load every event gets the time given by the caller.
 */
export const recordedTimes = ({
  last,
  now,
  given,
  historyOpen,
  closesHistory,
}: TimesAsked): Either<RecordedTimeRefused['reason'], (number: number) => number> => {
  if (given !== null && !historyOpen) return left('history-is-closed')
  if (closesHistory || !historyOpen) {
    const first = last === null ? now : Math.max(now, last + 1)
    return right((number) => first + number)
  }
  if (given === null) return left('missing')
  if (last !== null && given < last) return left('earlier-than-last')
  return given > now ? left('in-the-future') : right(() => given)
}
