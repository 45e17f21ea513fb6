import type { EventStore, ExecuteEnvironment, Recorded, StreamRevision } from '@coflyfr/core'
import type { CommandGroup } from '../command-groups.ts'
import { logAsItStood } from '../log-as-it-stood.ts'
import { manyStates } from '../many-states.ts'
import { recentEvents } from '../recent-events.ts'
import { streamsOfOthers } from './streams-of-others.ts'

/** What stood before each command of a share of the streams, of all streams. */
export interface StreamsAsTheyStood {
  /** To decide the command to which the pass has come. */
  readonly environment: ExecuteEnvironment
  /** Comes to an append. */
  readonly come: (group: CommandGroup) => void
  /** Takes the events of the append to which the pass has come. */
  readonly take: (group: CommandGroup) => void
  /** Whether what a decision says it read was there. */
  readonly hadCome: (context: readonly StreamRevision[]) => true | Promise<boolean>
}

/** Of the streams of the share the pass sees every event; of all others it reads what the decisions ask for. */
export const streamsAsTheyStood = (ledger: EventStore): StreamsAsTheyStood => {
  const revisions = new Map<string, number>()
  const recent = recentEvents()
  const others = streamsOfOthers(ledger, recent)
  let position = 0
  /** Most decisions have read the same, and what was there stays. */
  let knownContext: readonly StreamRevision[] | null = null

  const revisionOf = (stream: string): number =>
    revisions.get(stream) ?? others.revisions.get(stream) ?? -1
  const own = logAsItStood(ledger, revisions)
  const comeTo = logAsItStood(ledger, others.revisions)
  const readOther: EventStore['readStream'] = async function* (stream, options) {
    await others.come(stream, position)
    yield* comeTo.readStream(stream, options)
  }
  const store: EventStore = {
    ...ledger,
    readStream: (stream, options) =>
      revisions.has(stream) ? own.readStream(stream, options) : readOther(stream, options),
    foldStream: async (stream, from, evolve) => {
      if (revisions.has(stream)) return own.foldStream(stream, from, evolve)
      await others.come(stream, position)
      return comeTo.foldStream(stream, from, evolve)
    },
  }
  const states = manyStates((stream, from) =>
    revisions.has(stream) || others.hasCome(stream, position)
      ? recent.between(stream, from, revisionOf(stream))
      : null,
  )

  const isThere = async ({ stream, revision }: StreamRevision): Promise<boolean> => {
    if (!revisions.has(stream)) await others.come(stream, position)
    return revision <= revisionOf(stream)
  }

  const areThere = async (context: readonly StreamRevision[]): Promise<boolean> => {
    for (const read of context) if (!(await isThere(read))) return false
    knownContext = context
    return true
  }

  return {
    environment: { store, states, explains: false },
    come: ([first]) => {
      position = first.position
      if (!revisions.has(first.stream)) revisions.set(first.stream, -1)
    },
    take: (group) => {
      const last: Recorded = group.at(-1) ?? group[0]
      revisions.set(last.stream, last.revision)
      recent.add(group)
    },
    hadCome: (context) => context === knownContext || areThere(context),
  }
}
