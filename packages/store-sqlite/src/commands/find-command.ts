import type { Appended, CommandIdReused } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Names } from '../names.ts'
import type { RowsOfCommand } from './rows-of-command.ts'

/** What a command did to the log, whichever stream it wrote; null if it is not in the log. */
export type FindCommand = (
  commandId: string,
  commandHash: string,
) => Either<CommandIdReused, Appended | null>

/** Shared, because it is the answer for nearly every command that is appended. */
const nothing: Either<never, null> = right(null)

/**
 * Prepares the look-up of a command among the events themselves, so that a repeat is recognised for as long as the
 * ledger exists.
 *
 * @param size how many events there are now
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
