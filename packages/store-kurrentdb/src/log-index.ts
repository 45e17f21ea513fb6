import {
  type Envelope,
  HistoryClosed,
  type Instant,
  instantOfMicroseconds,
  type LogHead,
  microsecondsOf,
  opensHistory,
  StoreFault,
} from '@coflyfr/core'
import type { StoredEvent } from './client/cluster-client.ts'

/** What is known of the ledger's part of `$all`: which event stands where, and when it was recorded. */
export interface LogIndex {
  readonly size: () => number
  readonly head: () => LogHead
  /** Commit position of the event at a position; null for -1, the beginning. */
  readonly commitAt: (position: number) => number | null
  /** Position of the event at a commit position; null where there is none yet. */
  readonly positionOf: (commit: number) => number | null
  /** Position of the last event of the longest prefix in which nothing is recorded later than the instant. */
  readonly positionAt: (instant: Instant) => number
  /** Takes the next event of `$all`; its position is the answer. One that is known already keeps its own. */
  readonly add: (stored: Pick<StoredEvent, 'commit'>, event: Envelope) => number
}

/** A column grows by this many numbers at a time, so that nothing is ever copied. */
const together = 65_536

/** Numbers in typed arrays: eight bytes an event, whatever the ledger. */
const column = () => {
  const parts: Float64Array[] = []
  let length = 0
  const at = (index: number): number =>
    index < length
      ? (parts[Math.floor(index / together)]?.[index % together] ?? Number.NaN)
      : Number.NaN
  return {
    length: () => length,
    at,
    push: (value: number): void => {
      const place = length % together
      if (place === 0) parts.push(new Float64Array(together))
      const last = parts.at(-1)
      if (last !== undefined) last[place] = value
      length += 1
    },
    /** How many of the numbers, which never fall, are at most the value. */
    countUpTo: (value: number): number => {
      let [low, high] = [0, length]
      while (low < high) {
        const middle = (low + high) >>> 1
        if (at(middle) <= value) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}

/** An index that knows of no event. */
export const emptyLogIndex = (): LogIndex => {
  const commits = column()
  /** Latest recorded time up to each event, in microseconds: writers' clocks differ, and this never falls. */
  const times = column()
  let historyOpen = false
  /** Made once for each end of the log: every append asks for it. */
  let head: LogHead | null = null
  const headNow = (): LogHead => ({
    size: commits.length(),
    recordedAt: times.length() === 0 ? null : instantOfMicroseconds(times.at(times.length() - 1)),
    historyOpen,
  })
  const positionOf = (commit: number): number | null => {
    const count = commits.countUpTo(commit)
    return count > 0 && commits.at(count - 1) === commit ? count - 1 : null
  }
  return {
    size: commits.length,
    head: () => {
      head ??= headNow()
      return head
    },
    commitAt: (position) => (position < 0 ? null : commits.at(position)),
    positionOf,
    positionAt: (instant) => times.countUpTo(microsecondsOf(instant)) - 1,
    add: ({ commit }, event) => {
      const position = commits.length()
      const newest = position === 0 ? -1 : commits.at(position - 1)
      const known = commit > newest ? null : positionOf(commit)
      if (known !== null) return known
      if (commit < newest) {
        throw new StoreFault('Damaged', `An event appeared in the past of $all, at ${commit}`)
      }
      if (position === 0) historyOpen = opensHistory(event)
      else if (event.type === HistoryClosed.type) historyOpen = false
      const last = position === 0 ? 0 : times.at(position - 1)
      head = null
      commits.push(commit)
      times.push(Math.max(last, microsecondsOf(event.recordedAt)))
      return position
    },
  }
}
