import type { FoldOfStream, Loaded, Recorded } from '@coflyfr/core'
import type { CommandGroup } from '../command-groups.ts'

/** The streams of a share, of which a pass through it sees every event: how far each has come, and its states. */
export interface OwnStreams {
  readonly has: (stream: string) => boolean
  /** The last revision of a stream so far, -1 at its beginning; undefined of a stream that is not of the share. */
  readonly revisionOf: (stream: string) => number | undefined
  /** Comes to an event of a stream, which is of the share from then on. */
  readonly come: (stream: string) => void
  /** Takes the append to which the pass has come. */
  readonly take: (group: CommandGroup) => void
  /** The events of a stream from a revision up to where it has come; null where they are not all at hand. */
  readonly eventsFrom: (stream: string, from: number) => readonly Recorded[] | null
  readonly get: (fold: FoldOfStream) => Loaded<unknown> | undefined
  readonly keep: (fold: FoldOfStream, loaded: Loaded<unknown>) => void
}

interface OwnState {
  readonly fold: string
  loaded: Loaded<unknown>
}

/** A stream is folded by one name, or by two or three. */
interface OwnStream {
  revision: number
  readonly states: OwnState[]
  /** Its last events. */
  tail: readonly Recorded[]
  /** Some fold has gone on with them: the next events take their place. */
  isRead: boolean
}

/** Events of a stream that nobody reads, kept at most. */
const tailMax = 1_000

const none: readonly never[] = []

/** A loop, which a million events ask for: a function to find by would be made for each. */
const stateOf = (own: OwnStream | undefined, name: string): OwnState | undefined => {
  if (own === undefined) return undefined
  for (const state of own.states) if (state.fold === name) return state
  return undefined
}

/** A share has so few events, or is one stream, that the states of all its streams are kept. */
export const ownStreams = (): OwnStreams => {
  const byName = new Map<string, OwnStream>()
  /** The stream of the append to which the pass has come is asked for most: its state, its end, and its next state. */
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
      // Most decisions find the state where it was brought to.
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
