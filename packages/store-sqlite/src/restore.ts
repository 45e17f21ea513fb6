import { type Recorded, StoreFault } from '@coflyfr/core'
import { rootOf, type TreeHead } from '@coflyfr/proof/tree'
import { connect } from './connection.ts'
import { createFile } from './create.ts'
import { appendInserter, type InsertAppend } from './insert-append.ts'
import { insertRecorded } from './insert-recorded.ts'
import { logAccess } from './log-access.ts'
import { withDefaults } from './store-options.ts'
import { inTransaction } from './transaction.ts'
import { type WriterMemory, writerMemory } from './writer-memory.ts'

/** A recorded log from which a ledger is made again. */
export interface LogToRestore {
  readonly origin: string
  /** In the order of their positions, from 0, in batches of any size. */
  readonly events: AsyncIterable<readonly Recorded[]>
  /** Size and root that the events must add up to. */
  readonly head: TreeHead
}

/**
 * Makes a ledger from a log that was recorded elsewhere: the same events at the same positions, with the same recorded
 * times, and so the same root. No rules are checked; run `verify` for that. The file appears whole or not at all. Throws
 * `StoreFault`: `AlreadyExists`, `NotFound`, `Damaged` if the events do not have the root.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openLedger } from '@coflyfr/core'
 * import { createStore, openStore, restoreStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin: 'council.example/ledger' })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const head = { size: store.tree.size(), root: store.tree.root() }
 * await restoreStore(`${path}.again`, { origin: store.origin, events: store.readAll(), head })
 * await using again = await openStore(`${path}.again`)
 * assert.deepEqual(again.tree.root(), store.tree.root())
 * ```
 */
export const restoreStore = (path: string, log: LogToRestore): Promise<void> =>
  createFile(path, log.origin, (draft) => fill(draft, path, log))

const fill = async (draft: string, path: string, { events, head }: LogToRestore): Promise<void> => {
  const settings = withDefaults({})
  const connection = connect(draft, settings)
  try {
    const { names, readNode } = logAccess(connection)
    const memory = writerMemory(connection, readNode, names)
    const insert = appendInserter(connection, memory)
    for await (const batch of events) {
      await inTransaction(connection, settings.busyTimeoutMs, () => {
        memory.refresh()
        for (const event of batch) insertAgain(memory, insert, event)
      })
    }
    const tail = memory.edge().tree.tail()
    if (tail.size === head.size && Buffer.compare(rootOf(tail), head.root) === 0) return
    throw new StoreFault(
      'Damaged',
      `Cannot restore the ledger "${path}": ${tail.size} events came, and their root is not the one of the ${head.size} expected; run verify on what they come from`,
    )
  } finally {
    connection.handle.close()
  }
}

/** Inserts one event at its old position; throws a StoreFault if that is not the next one. */
const insertAgain = (memory: WriterMemory, insert: InsertAppend, event: Recorded): void => {
  const { stream, position, revision } = event
  const next = memory.edge().tree.size()
  const revisionNext = memory.heads.open(stream).revision + 1
  if (position !== next || revision !== revisionNext) {
    throw new StoreFault(
      'Damaged',
      `Cannot restore an event at position ${position}, revision ${revision} of ${stream}: ${next} and ${revisionNext} come next`,
    )
  }
  insertRecorded(insert, event)
}
