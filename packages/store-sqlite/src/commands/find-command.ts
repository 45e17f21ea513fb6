import type { Appended, CommandIdReused } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Names } from '../names.ts'
import type { RowsOfCommand } from './rows-of-command.ts'

/** What a command did to the log, whichever stream it wrote; null where it did nothing. */
export type FindCommand = (
  commandId: string,
  commandHash: string,
) => Either<CommandIdReused, Appended | null>

/** What nearly every command has done before it is appended. */
const nothing: Either<never, null> = right(null)

/**
 * Prepares the look-up of a command among the events themselves: the answer to every repeat, for ever.
 *
 * @param size tells how many events there are now
 */
export const commandFinder =
  (rowsOf: RowsOfCommand, names: Names, size: () => number): FindCommand =>
  (commandId, commandHash) => {
    const rows = rowsOf(commandId, size())
    const last = rows.at(-1)
    if (last === undefined) return nothing
    const [position, streamId, revision, , hash] = last
    const stream = names.stream(streamId)
    if (hash !== commandHash) return left({ tag: 'CommandIdReused', commandId, stream, revision })
    const types = rows.map(([, , , typeId]) => names.type(typeId))
    return right({ stream, revision, position, types, duplicate: true })
  }
