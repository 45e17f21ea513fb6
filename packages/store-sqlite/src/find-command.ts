import type { Appended, CommandIdReused } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Connection } from './connection.ts'
import type { Names } from './names.ts'
import { query } from './statement.ts'

/** What a command did to the log, whichever stream it wrote; null where it did nothing. */
export type FindCommand = (
  commandId: string,
  commandHash: string,
) => Either<CommandIdReused, Appended | null>

/** Prepares the look-up of a command among the events themselves: the answer to every repeat, for ever. */
export const commandFinder = (connection: Connection, names: Names): FindCommand => {
  const select = query<
    readonly [position: number, streamId: number, revision: number, typeId: number, hash: string]
  >(
    connection,
    `SELECT position, stream_id, revision, type_id, lower(hex(command_hash)) FROM events
      WHERE command_id = ? ORDER BY position`,
  )
  return (commandId, commandHash) => {
    const rows = select.all(commandId)
    const last = rows.at(-1)
    if (last === undefined) return right(null)
    const [position, streamId, revision, , hash] = last
    const stream = names.stream(streamId)
    if (hash !== commandHash) return left({ tag: 'CommandIdReused', commandId, stream, revision })
    const types = rows.map(([, , , typeId]) => names.type(typeId))
    return right({ stream, revision, position, types, duplicate: true })
  }
}
