import {
  type Envelope,
  HistoryClosed,
  type Instant,
  instantOfMicroseconds,
  type LogHead,
  microsecondsOf,
  StoreFault,
} from '@coflyfr/core'

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
  readonly add: (commit: number, event: Envelope) => number
}

/** Numbers in a typed array that grows: eight bytes an event, whatever the ledger. */
const column = () => {
  let numbers = new Float64Array(1_024)
  let length = 0
  return {
    length: () => length,
    at: (index: number): number => numbers[index] ?? Number.NaN,
    push: (value: number): void => {
      if (length === numbers.length) {
        const wider = new Float64Array(length * 2)
        wider.set(numbers)
        numbers = wider
      }
      numbers[length] = value
      length += 1
    },
    /** How many of the numbers, which never fall, are at most the value. */
    countUpTo: (value: number): number => {
      let [low, high] = [0, length]
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((numbers[middle] ?? 0) <= value) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}

const opensHistory = ({ data }: Envelope): boolean =>
  typeof data === 'object' && data !== null && 'history' in data && data['history'] === true

/** An index that knows of no event. */
export const emptyLogIndex = (): LogIndex => {
  const commits = column()
  /** Latest recorded time up to each event, in microseconds: writers' clocks differ, and this never falls. */
  const times = column()
  let historyOpen = false
  const positionOf = (commit: number): number | null => {
    const count = commits.countUpTo(commit)
    return count > 0 && commits.at(count - 1) === commit ? count - 1 : null
  }
  return {
    size: commits.length,
    head: () => ({
      size: commits.length(),
      recordedAt: times.length() === 0 ? null : instantOfMicroseconds(times.at(times.length() - 1)),
      historyOpen,
    }),
    commitAt: (position) => (position < 0 ? null : commits.at(position)),
    positionOf,
    positionAt: (instant) => times.countUpTo(microsecondsOf(instant)) - 1,
    add: (commit, event) => {
      const known = positionOf(commit)
      if (known !== null) return known
      const position = commits.length()
      if (position > 0 && commit < commits.at(position - 1)) {
        throw new StoreFault('Damaged', `An event appeared in the past of $all, at ${commit}`)
      }
      if (position === 0) historyOpen = opensHistory(event)
      else if (event.type === HistoryClosed.type) historyOpen = false
      const last = position === 0 ? 0 : times.at(position - 1)
      commits.push(commit)
      times.push(Math.max(last, microsecondsOf(event.recordedAt)))
      return position
    },
  }
}
