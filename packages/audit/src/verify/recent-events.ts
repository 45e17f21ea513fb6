import type { Recorded } from '@coflyfr/core'
import type { CommandGroup } from './command-groups.ts'
import { recentlyUsed } from './recently-used.ts'

/** The latest events of a pass through the log by stream, so that a fold which continues need not read them again. */
export interface RecentEvents {
  /** Adds the events of the next append. */
  readonly add: (group: CommandGroup) => void
  /** The events of a stream from one revision to another, both inclusive; null if they are not all in memory. */
  readonly between: (stream: string, from: number, upTo: number) => readonly Recorded[] | null
}

/** How many events are kept at most. An event takes about a kilobyte, and most are held by the kept states as well. */
const eventsMax = 20_000

const none: readonly never[] = []

interface Tail {
  readonly events: readonly Recorded[]
  /** Whether these events were read, and so are folded: the next ones replace them. */
  isRead: boolean
}

const isInARow = (events: readonly Recorded[]): boolean => {
  if (events.length === 1) return true
  let expected = events[0]?.revision ?? 0
  return events.every(({ revision }) => revision === expected++)
}

/** Begins empty. */
export const recentEvents = (): RecentEvents => {
  const tails = recentlyUsed<Tail>(eventsMax, ({ events }) => events.length + 1)
  return {
    add: (group) => {
      const { stream } = group[0]
      const tail = tails.get(stream)
      const unread = tail === undefined || tail.isRead ? [] : tail.events
      const events = unread.length === 0 ? group : [...unread, ...group]
      tails.set(stream, { events: isInARow(events) ? events : [], isRead: false })
    },
    between: (stream, from, upTo) => {
      // Most decisions find the rules unchanged since the decision before.
      if (from > upTo) return none
      const tail = tails.get(stream)
      const first = tail?.events[0]
      const last = tail?.events.at(-1)
      if (tail === undefined || first === undefined || last?.revision !== upTo) return null
      if (from < first.revision) return null
      tail.isRead = true
      return from === first.revision ? tail.events : tail.events.slice(from - first.revision)
    },
  }
}
