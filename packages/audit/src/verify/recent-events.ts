import type { Recorded } from '@coflyfr/core'
import type { CommandGroup } from './command-groups.ts'
import { recentlyUsed } from './recently-used.ts'

/** The latest events of a pass through the log, by stream, so that a fold that goes on need not read them again. */
export interface RecentEvents {
  /** Takes the events of the next append; `isRead` where a fold has gone on with them already. */
  readonly add: (group: CommandGroup, isRead?: boolean) => void
  /** The events of a stream from one revision to another, both inclusive; null where they are not all at hand. */
  readonly between: (stream: string, from: number, upTo: number) => readonly Recorded[] | null
}

/** Events kept at most: one is some kilobyte, and most are held by the kept states as well. */
const eventsMax = 20_000

const none: readonly never[] = []

interface Tail {
  readonly events: readonly Recorded[]
  /** What was read is folded: the next events take its place. */
  isRead: boolean
}

const isInARow = (events: readonly Recorded[]): boolean => {
  let expected = events[0]?.revision ?? 0
  return events.every(({ revision }) => revision === expected++)
}

/** Nothing at hand yet. */
export const recentEvents = (): RecentEvents => {
  const tails = recentlyUsed<Tail>(eventsMax, ({ events }) => events.length + 1)
  return {
    add: (group, isRead = false) => {
      const { stream } = group[0]
      const tail = tails.get(stream)
      const unread = tail === undefined || tail.isRead ? [] : tail.events
      const events = unread.length === 0 ? group : [...unread, ...group]
      tails.set(stream, { events: isInARow(events) ? events : [], isRead })
    },
    between: (stream, from, upTo) => {
      // Most decisions find the rules as the one before them did.
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
