import type { FoldOfStream, Loaded, Recorded } from '@coflyfr/core'
import type { CommandGroup } from '../command-groups.ts'

/**
 * The streams of a share. A pass through it sees every event of them, so this knows how far each has come, and keeps
 * its states.
 */
export interface OwnStreams {
  readonly has: (stream: string) => boolean
  /** The last revision of a stream so far, -1 before its first event; undefined for a stream outside the share. */
  readonly revisionOf: (stream: string) => number | undefined
  /** Notes that the pass has met a stream, which belongs to the share from then on. */
  readonly come: (stream: string) => void
  /** Adds the append that the pass has met. */
  readonly take: (group: CommandGroup) => void
  /** The events of a stream from a revision up to where it has come; null if they are not all in memory. */
  readonly eventsFrom: (stream: string, from: number) => readonly Recorded[] | null
  readonly get: (fold: FoldOfStream) => Loaded<unknown> | undefined
  readonly keep: (fold: FoldOfStream, loaded: Loaded<unknown>) => void
}

interface OwnState {
  readonly fold: string
  loaded: Loaded<unknown>
}

/** A stream has one fold, or two or three, so a list of states will do. */
interface OwnStream {
  revision: number
  readonly states: OwnState[]
  /** Its latest events. */
  tail: readonly Recorded[]
  /** Whether some fold has used them: then the next events replace them. */
  isRead: boolean
}

/** How many events to keep at most of a stream that nobody reads. */
const tailMax = 1_000

const none: readonly never[] = []

/** A loop, because `find` would make a function for each of a million events. */
const stateOf = (own: OwnStream | undefined, name: string): OwnState | undefined => {
  if (own === undefined) return undefined
  for (const state of own.states) if (state.fold === name) return state
  return undefined
}

/** Begins empty. Keeps the states of all its streams: a share has few events, or is a single stream. */
export const ownStreams = (): OwnStreams => {
  const byName = new Map<string, OwnStream>()
  /** The stream of the current append, remembered because most questions are about it. */
  let current = ''
  let found: OwnStream | undefined

  const find = (stream: string): OwnStream | undefined =>
    stream === current ? found : byName.get(stream)

  return {
    has: (stream) => find(stream) !== undefined,
    revisionOf: (stream) => find(stream)?.revision,
    come: (stream) => {
      found = byName.get(stream)
      current = stream
      if (found !== undefined) return
      found = { revision: -1, states: [], tail: none, isRead: true }
      byName.set(stream, found)
    },
    take: (group) => {
      const own = find(group[0].stream)
      if (own === undefined) return
      const { revision } = group.at(-1) ?? group[0]
      const follows = group[0].revision === own.revision + 1 && own.tail.length < tailMax
      own.tail = own.isRead || !follows ? group : [...own.tail, ...group]
      own.isRead = own.states.some(({ loaded }) => loaded.revision === revision)
      own.revision = revision
    },
    eventsFrom: (stream, from) => {
      const own = find(stream)
      if (own === undefined) return null
      // Most decisions find the state up to date.
      if (from > own.revision) return none
      const first = own.tail[0]?.revision ?? Infinity
      if (from < first || own.tail.length !== own.revision - first + 1) return null
      own.isRead = true
      return own.tail.slice(from - first)
    },
    get: ({ name, stream }) => stateOf(find(stream), name)?.loaded,
    keep: ({ name, stream }, loaded) => {
      const own = find(stream)
      const before = stateOf(own, name)
      if (before === undefined) own?.states.push({ fold: name, loaded })
      else before.loaded = loaded
    },
  }
}
