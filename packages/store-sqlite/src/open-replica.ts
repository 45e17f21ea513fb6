import { StoreFault } from '@coflyfr/core'
import { bringUp } from './bring-up.ts'
import { connect } from './connection.ts'
import { appendInserter } from './insert-append.ts'
import { insertRecorded, type RecordedElsewhere } from './insert-recorded.ts'
import { logAccess } from './log-access.ts'
import { type StoreOptions, withDefaults } from './store-options.ts'
import { inTransaction } from './transaction.ts'
import { writerMemory } from './writer-memory.ts'

/** A ledger file that copies a log kept elsewhere. Nothing is decided on it. */
export interface Replica {
  /**
   * Appends the next events of the log, all or none. Events that the file has already are skipped. Throws `Damaged` if
   * events are missing in between.
   */
  readonly take: (events: readonly RecordedElsewhere[]) => Promise<void>
  readonly close: () => void
}

/**
 * Opens an existing ledger file to copy a log into it: the same events in the same order, and so the same root. Whatever
 * it loses in a power cut can be copied again, so that `durability` need not be `full`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openLedger } from '@coflyfr/core'
 * import { createStore, openReplica } from '@coflyfr/store-sqlite'
 *
 * const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
 * await using one = await createStore(join(folder, 'one.db'), { origin: 'council.example/ledger' })
 * await using copy = await createStore(join(folder, 'copy.db'), { origin: 'council.example/ledger' })
 * await openLedger(one, { history: false, refusalsKept: true })
 * const replica = openReplica(copy.path)
 * for await (const events of one.readAll()) await replica.take(events)
 * replica.close()
 * assert.deepEqual(copy.tree.root(), one.tree.root())
 * ```
 */
export const openReplica = (
  path: string,
  options: Pick<StoreOptions, 'durability'> = {},
): Replica => {
  const settings = withDefaults(options)
  const connection = connect(path, settings)
  const { names, readNode, end } = logAccess(connection)
  bringUp(connection, end.size)
  const memory = writerMemory(connection, readNode, names)
  const insert = appendInserter(connection, memory)
  const takeOne = (event: RecordedElsewhere): void => {
    const { stream, revision } = event
    const last = memory.heads.open(stream).revision
    if (revision <= last) return
    if (revision > last + 1) {
      throw new StoreFault(
        'Damaged',
        `Cannot follow the log: ${stream} goes from revision ${last} to ${revision}: events were deleted or scavenged`,
      )
    }
    insertRecorded(insert, event)
  }
  return {
    take: async (events) => {
      if (events.length === 0) return
      await inTransaction(connection, settings.busyTimeoutMs, () => {
        memory.refresh()
        for (const event of events) takeOne(event)
      })
    },
    close: () => {
      if (connection.handle.isOpen) connection.handle.close()
    },
  }
}
