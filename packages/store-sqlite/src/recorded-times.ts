import type { RecordedTimeRefused } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

/** What decides the recorded times of an append; all times in microseconds since 1970. */
export interface TimesAsked {
  /** Recorded time of the log's last event; null for an empty log. */
  readonly last: number | null
  readonly now: number
  /** The time that the caller gives; null for none. */
  readonly given: number | null
  readonly historyOpen: boolean
  /** Whether the append ends the history load: that moment is the store's own. */
  readonly closesHistory: boolean
}

/**
 * Recorded time of each event of an append, by its number: in a live log the clock's, and one microsecond after the
 * event before where the clock stands still or has gone back; inside a history load the time that is given.
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
