import { type Appended, instantOfMicroseconds, leafText, opensHistory } from '@coflyfr/core'
import type { Admitted } from './check-append.ts'
import type { Connection } from './connection.ts'
import { type EncodedAppend, emptyContext } from './encode.ts'
import { change } from './statement.ts'
import type { WriterMemory } from './writer-memory.ts'

/** Inserts the events of an append that has passed its checks, each with its leaf hash and the tree nodes it completes. */
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
    const { tree } = before
    let recordedAt = before.recordedAt
    for (const [number, { event, effectiveOn, context }] of events.entries()) {
      const position = tree.size()
      const revision = head.revision + 1
      recordedAt = recordedAtOf(number)
      const place = { stream, revision, recordedAt: instantOfMicroseconds(recordedAt) }
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
        tree.append(leafText(event, place, context)),
        event.canonicalData,
      )
      memory.commands.add(position, event.commandId)
      head.revision = revision
    }
    const opened = before.recordedAt === null && opensHistory(events[0]?.event)
    memory.moveEdge({
      tree,
      recordedAt,
      historyOpen: (before.historyOpen || opened) && !closesHistory,
    })
    return {
      stream,
      revision: head.revision,
      position: tree.size() - 1,
      types: events.map(({ event }) => event.type),
      duplicate: false,
    }
  }
}
