import type { NodeReader } from '@coflyfr/proof/tree'
import { type ActorIds, actorIds } from './actor-ids.ts'
import { type CommandKeys, commandKeys } from './commands/command-keys.ts'
import type { Connection } from './connection.ts'
import { type IdsByName, idsByName } from './ids-by-name.ts'
import { edgeReader, type LogEdge } from './log-edge.ts'
import type { Names } from './names.ts'
import { query } from './statement.ts'
import { type StreamHeads, streamHeads } from './stream-heads.ts'

/** What the writer remembers of the log from one transaction to the next. */
export interface WriterMemory {
  /** Called first in each transaction: drops what another process may have changed since the last one. */
  readonly refresh: () => void
  /** Called when a transaction was rolled back, because the ids that it gave out are not stored. */
  readonly forget: () => void
  readonly edge: () => LogEdge
  readonly moveEdge: (edge: LogEdge) => void
  readonly commands: CommandKeys
  readonly heads: StreamHeads
  readonly types: IdsByName
  readonly actors: ActorIds
}

/** Prepares the writer's memory. Nothing is read before it is needed. */
export const writerMemory = (
  connection: Connection,
  readNode: NodeReader,
  names: Names,
): WriterMemory => {
  // Changes with every commit of another connection, and costs less than reading the end of the log.
  const dataVersion = query<readonly [number]>(connection, 'PRAGMA data_version')
  const readEdge = edgeReader(connection, readNode)
  const commands = commandKeys(connection)
  const heads = streamHeads(connection)
  const types = idsByName(connection, 'types', 'name')
  const actors = actorIds(connection)
  let edge: LogEdge | null = null
  let versionSeen = -1
  return {
    refresh: () => {
      const [version] = dataVersion.first() ?? [-1]
      if (version === versionSeen) return
      versionSeen = version
      edge = null
      heads.forget()
    },
    forget: () => {
      edge = null
      for (const kept of [commands, heads, types, actors, names]) kept.forget()
    },
    edge: () => (edge ??= readEdge()),
    moveEdge: (moved) => {
      edge = moved
    },
    commands,
    heads,
    types,
    actors,
  }
}
