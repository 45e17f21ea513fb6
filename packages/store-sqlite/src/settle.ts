import type { EventStore, OutcomeUnknown } from '@coflyfr/core'
import { left } from 'fp-ts/lib/Either.js'
import type { AppendQueue } from './append-queue.ts'
import type { FindCommand } from './commands/find-command.ts'
import type { Connection } from './connection.ts'
import { inTransaction } from './transaction.ts'

/**
 * Finds out what became of a command. It waits for the appends in the queue. After a failed commit it commits something
 * else first, so that what the failed one left behind can no longer turn up.
 */
export const settler =
  (
    connection: Connection,
    queue: AppendQueue,
    find: FindCommand,
    busyTimeoutMs: number,
  ): EventStore['settle'] =>
  (stream, commandId, commandHash) =>
  async () => {
    await queue.drained()
    if (!connection.doubtful) return find(commandId, commandHash)
    try {
      return await inTransaction(connection, busyTimeoutMs, () => find(commandId, commandHash))
    } catch (error) {
      const unknown: OutcomeUnknown = {
        tag: 'OutcomeUnknown',
        stream,
        commandId,
        cause: String(error),
      }
      return left(unknown)
    }
  }
