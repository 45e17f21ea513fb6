import { type Envelope, keepNewest, StoreFault, type StreamName } from '@coflyfr/core'
import { clusterStream, envelopeOf } from './body.ts'
import type { ClusterClient } from './client/cluster-client.ts'
import { readThrough } from './read-through.ts'

/** What a command left in its stream. */
export interface Commit {
  readonly commandHash: string
  readonly types: string[]
  /** Revision of its last event. */
  revision: number
  /** Commit position of its last event; null where the answer did not say. */
  commit: number | null
}

/** What is known of one stream: its last revision, -1 for none, and every command that wrote to it. */
export interface StreamKnowledge {
  revision: number
  readonly commands: Map<string, Commit>
}

/** The commands of the streams that this process writes to. */
export interface StreamCommands {
  /** What is known without asking; nothing of a stream that was never read. */
  readonly known: (stream: StreamName) => StreamKnowledge | null
  /** Reads on to the end of the stream. */
  readonly refresh: (stream: StreamName) => Promise<StreamKnowledge>
  /** Takes an append of one's own, behind all that is known; forgets the stream where it is not. */
  readonly add: (stream: StreamName, commandId: string, commit: Commit) => void
  readonly forget: (stream: StreamName) => void
}

/** How many streams are remembered; the one that was used longest ago goes first. */
const streamsMax = 512

const note = (knowledge: StreamKnowledge, envelope: Envelope, commit: number): void => {
  const { commandId, commandHash, type, revision } = envelope
  const earlier = knowledge.commands.get(commandId)
  if (earlier === undefined) {
    knowledge.commands.set(commandId, { commandHash, types: [type], revision, commit })
  } else {
    earlier.types.push(type)
    earlier.revision = revision
    earlier.commit = commit
  }
  knowledge.revision = revision
}

/** A ledger's stream has every revision: one that is missing was deleted, truncated or scavenged. */
const gap = (stream: string, last: number, found: number): StoreFault =>
  new StoreFault(
    'Damaged',
    `${stream} goes from revision ${last} to ${found}: events were deleted or scavenged; restore them from a backup`,
  )

/** Remembers the command ids of streams: a repeat is found before anything is sent (KURRENTDB §4). */
export const streamCommands = (
  client: ClusterClient,
  origin: string,
  random: () => number,
): StreamCommands => {
  const streams = new Map<StreamName, StreamKnowledge>()
  const touch = (stream: StreamName, knowledge: StreamKnowledge): StreamKnowledge => {
    keepNewest(streams, stream, knowledge, streamsMax)
    return knowledge
  }
  const readOn = async (stream: StreamName, knowledge: StreamKnowledge): Promise<void> => {
    const name = clusterStream(origin, stream)
    for await (const batch of readThrough({ client, random }, name, knowledge.revision + 1)) {
      for (const stored of batch) {
        if (stored.revision === knowledge.revision + 1)
          note(knowledge, envelopeOf(origin, stored), stored.commit)
        else if (stored.revision > knowledge.revision) {
          throw gap(stored.stream, knowledge.revision, stored.revision)
        }
      }
    }
  }
  const refresh = async (stream: StreamName): Promise<StreamKnowledge> => {
    const knowledge = touch(stream, streams.get(stream) ?? { revision: -1, commands: new Map() })
    await readOn(stream, knowledge)
    return knowledge
  }
  return {
    known: (stream) => streams.get(stream) ?? null,
    refresh,
    add: (stream, commandId, commit) => {
      const knowledge = streams.get(stream)
      if (knowledge?.revision !== commit.revision - commit.types.length) {
        streams.delete(stream)
        return
      }
      knowledge.commands.set(commandId, commit)
      knowledge.revision = commit.revision
    },
    forget: (stream) => streams.delete(stream),
  }
}
