import { type Appended, instantOfMicroseconds, leafText, opensHistory } from '@coflyfr/core'
import { appendLeaf, type Hash, leafHash, type TreeNode } from '@coflyfr/proof/tree'
import type { Admitted } from './check-append.ts'
import type { Connection } from './connection.ts'
import { type EncodedAppend, emptyContext } from './encode.ts'
import { change } from './statement.ts'
import type { WriterMemory } from './writer-memory.ts'

/** Inserts the events of an append that has passed its checks, each with its leaf and the nodes that it completes. */
export type InsertAppend = (append: EncodedAppend, recordedAtOf: Admitted) => Appended

/** Prepares the insert. */
export const appendInserter = (connection: Connection, memory: WriterMemory): InsertAppend => {
  const insert = change(
    connection,
    `INSERT INTO events (position, stream_id, revision, type_id, schema_version, effective_on, recorded_at, actor_id,
      id, command_id, command_hash, correlation_id, causation_id, context, tree, data)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, unhex(?, '-'), ?, unhex(?), ?, ?, ?, ?, ?)`,
  )
  return ({ stream, events, closesHistory }, recordedAtOf) => {
    const head = memory.heads.open(stream)
    const before = memory.edge()
    let { tail } = before
    let recordedAt = before.recordedAt
    for (const [number, { event, effectiveOn, context }] of events.entries()) {
      const position = tail.size
      const revision = head.revision + 1
      recordedAt = recordedAtOf(number)
      const place = { stream, revision, recordedAt: instantOfMicroseconds(recordedAt) }
      const leaf = leafHash(leafText(event, place, context))
      const grown = appendLeaf(tail, leaf)
      insert(
        position,
        head.id,
        revision,
        memory.types.idOf(event.type),
        event.schemaVersion,
        effectiveOn,
        recordedAt,
        memory.actors.idOf(event.actor),
        event.id,
        event.commandId,
        event.commandHash,
        event.correlationId === event.commandId ? null : event.correlationId,
        event.causationId,
        context === emptyContext ? null : context,
        treeColumn(leaf, grown.completed),
        event.canonicalData,
      )
      memory.commands.add(position, event.commandId)
      tail = grown.tail
      head.revision = revision
    }
    const opened = before.recordedAt === null && opensHistory(events[0]?.event)
    memory.moveEdge({
      tail,
      recordedAt,
      historyOpen: (before.historyOpen || opened) && !closesHistory,
    })
    return {
      stream,
      revision: head.revision,
      position: tail.size - 1,
      types: events.map(({ event }) => event.type),
      duplicate: false,
    }
  }
}

/** The leaf's hash, then those of the subtrees that it completes: for every second event there are none. */
const treeColumn = (leaf: Hash, completed: readonly TreeNode[]): Hash => {
  if (completed.length === 0) return leaf
  const column = Buffer.allocUnsafe(leaf.length * (1 + completed.length))
  column.set(leaf)
  let end = leaf.length
  for (const { hash } of completed) {
    column.set(hash, end)
    end += hash.length
  }
  return column
}
