import type {
  EventStore,
  ExecuteEnvironment,
  ManyStates,
  StreamName,
  StreamRevision,
} from '@coflyfr/core'
import type { AuditedLedger } from '../../audited-ledger.ts'
import type { CommandGroup } from '../command-groups.ts'
import { logAsItStood } from '../log-as-it-stood.ts'
import { manyStates } from '../many-states.ts'
import { recentEvents } from '../recent-events.ts'
import { ownStreams } from './own-streams.ts'
import { streamsOfOthers } from './streams-of-others.ts'

/** All streams as they stood before each command of a share. */
export interface StreamsAsTheyStood {
  /** The environment in which to decide the current command. */
  readonly environment: ExecuteEnvironment
  /** Notes that the pass has met an append. */
  readonly come: (group: CommandGroup) => void
  /** Adds the events of the current append, after it was decided. */
  readonly take: (group: CommandGroup) => void
  /** How many events were read of streams outside the share. */
  readonly eventsOfOthers: () => number
  /** Whether the revisions that a decision says it read were there. */
  readonly hadCome: (context: readonly StreamRevision[]) => true | Promise<boolean>
}

/**
 * A function of a stream that remembers its last answer: the same stream is asked about two or three times in a row.
 */
interface OfStream<Value> {
  (stream: StreamName): Value
  readonly forget: () => void
}

const oneAfterTheOther = <Value>(find: (stream: StreamName) => Value): OfStream<Value> => {
  let last: StreamName | null = null
  let found: Value
  const of = (stream: StreamName): Value => {
    if (stream === last) return found
    last = stream
    found = find(stream)
    return found
  }
  const forget = (): void => {
    last = null
  }
  return Object.assign(of, { forget })
}

const none: readonly never[] = []

const statesOfNothing: ManyStates = {
  get: () => undefined,
  keep: () => {},
  eventsFrom: () => none,
}

/** Begins a pass. It sees every event of the streams of the share; of all others it reads what decisions need. */
export const streamsAsTheyStood = (ledger: AuditedLedger): StreamsAsTheyStood => {
  const own = ownStreams()
  const recent = recentEvents()
  const others = streamsOfOthers(ledger, recent)
  let position = 0
  /** The last context found to be there. Most decisions read the same, and what was there stays there. */
  let knownContext: readonly StreamRevision[] | null = null

  const revisionOf = (stream: string): number =>
    own.revisionOf(stream) ?? others.revisions.get(stream) ?? -1
  const ofShare = logAsItStood(ledger, { get: own.revisionOf })
  const comeTo = logAsItStood(ledger, others.revisions)
  const readOther: EventStore['readStream'] = async function* (stream, options) {
    await others.come(stream, position)
    yield* comeTo.readStream(stream, options)
  }
  const store: EventStore = {
    ...ledger,
    readStream: (stream, options) =>
      own.has(stream) ? ofShare.readStream(stream, options) : readOther(stream, options),
    foldStream: async (stream, from, evolve) => {
      if (own.has(stream)) return ofShare.foldStream(stream, from, evolve)
      await others.come(stream, position)
      return comeTo.foldStream(stream, from, evolve)
    },
  }
  const statesOfOthers: ManyStates = manyStates((stream, from) => {
    const end = others.endAt(stream, position)
    return end === null ? null : recent.between(stream, from, end)
  })
  /** Keeps nothing of a stream that cannot exist: many decisions read a stream of a person who has none. */
  const statesOf = oneAfterTheOther((stream): ManyStates => {
    if (own.has(stream)) return own
    return others.isOfMissingKind(stream) ? statesOfNothing : statesOfOthers
  })
  const states: ManyStates = {
    get: (fold) => statesOf(fold.stream).get(fold),
    keep: (fold, loaded) => {
      const of = statesOf(fold.stream)
      // The state of a stream outside the share that holds nothing is where any fold begins.
      if (loaded.revision >= 0 || of === own) of.keep(fold, loaded)
    },
    eventsFrom: (stream, from) => statesOf(stream).eventsFrom(stream, from),
  }

  const isThere = async ({ stream, revision }: StreamRevision): Promise<boolean> => {
    if (!own.has(stream)) await others.come(stream, position)
    return revision <= revisionOf(stream)
  }

  const areThere = async (context: readonly StreamRevision[]): Promise<boolean> => {
    for (const read of context) if (!(await isThere(read))) return false
    knownContext = context
    return true
  }

  return {
    environment: { store, states, explains: false },
    come: (group) => {
      position = group[0].position
      own.come(group[0].stream)
      statesOf.forget()
    },
    take: own.take,
    eventsOfOthers: others.eventsRead,
    hadCome: (context) => context === knownContext || areThere(context),
  }
}
