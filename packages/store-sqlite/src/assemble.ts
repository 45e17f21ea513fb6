import { rootAt } from '@coflyfr/proof/tree'
import type { AppendQueue } from './append-queue.ts'
import { type Checkpointer, checkpointer } from './checkpointer.ts'
import { commandKeyCheck } from './commands/command-key-check.ts'
import { commandKeyProblems } from './commands/command-key-problems.ts'
import { commandFinder } from './commands/find-command.ts'
import { rebuildCommandKeys } from './commands/rebuild-command-keys.ts'
import { rowsOfCommand } from './commands/rows-of-command.ts'
import { scatteredCommands } from './commands/scattered-commands.ts'
import type { Connection } from './connection.ts'
import { elsewhereOf } from './elsewhere.ts'
import { encodeAppend } from './encode.ts'
import { streamFolder } from './fold-stream.ts'
import { catchUpInline } from './inline/catch-up-inline.ts'
import { entryOf, type InlineWorkings, inlineWorkings } from './inline/inline-entry.ts'
import { inlineReader } from './inline/read-inline.ts'
import { rebuildInline } from './inline/rebuild-inline.ts'
import { integrityProblems } from './integrity-check.ts'
import type { LogAccess } from './log-access.ts'
import { placedColumns, placedOf } from './placed-row.ts'
import { readLog } from './read-log.ts'
import { shareReader } from './read-share.ts'
import { streamReader } from './read-stream.ts'
import { recordedColumns, recordedOf } from './recorded-row.ts'
import { settler } from './settle.ts'
import { snapshotKeeper } from './snapshots.ts'
import { spaceOf } from './space.ts'
import type { InlineProjections, SqliteStore, StoredTree } from './sqlite-store.ts'
import type { StoreOptions } from './store-options.ts'
import { columnReader } from './stored-columns.ts'
import { leafHashes, storedLeaves } from './stored-leaves.ts'
import { streamFinder } from './stream-finder.ts'
import { walkStreamIndex } from './stream-index.ts'
import { streamShares } from './stream-shares.ts'
import { subscribe } from './subscribe.ts'
import { assertWritable } from './transaction.ts'
import { writer } from './writer.ts'
import { writerMemory } from './writer-memory.ts'

const recorded = { columns: recordedColumns, make: recordedOf }

const placed = { columns: placedColumns, make: placedOf }

/** Puts the store together from its verbs, each of which has a file of its own. */
export const assemble = (
  log: LogAccess,
  origin: string,
  options: Required<StoreOptions>,
): SqliteStore => {
  const { connection, names, end, readNode } = log
  const { busyTimeoutMs, pollMs } = options
  const memory = writerMemory(connection, readNode, names)
  const rowsOf = rowsOfCommand(connection, memory.commands)
  const find = commandFinder(rowsOf, names, end.size)
  const inline = inlineWorkings(connection, names, options.inline, {
    size: end.size,
    busyTimeoutMs,
  })
  const checkpoints = checkpointer(connection)
  connection.afterCommit = checkpoints.committed
  const queue = writer(log, memory, rowsOf, inline, checkpoints, options)
  const source = {
    size: end.size,
    readUpTo: (head: number, wanted = {}) => readLog(connection, names, recorded, head, wanted),
    pollMs,
  }
  const readShare = shareReader(connection, names)
  const close = closer(connection, queue, checkpoints)
  return {
    origin,
    path: connection.path,
    capabilities: { checksReadSet: true, commandIdScope: 'ledger' },
    appendToStream: (stream, events, appendOptions) => () =>
      queue.add(() => {
        assertWritable(connection)
        return encodeAppend(stream, events, appendOptions)
      }),
    settle: settler(connection, queue, find, busyTimeoutMs),
    readStream: streamReader(connection, names),
    foldStream: streamFolder(connection, names),
    readAll: (wanted = {}) => readLog(connection, names, recorded, end.size() - 1, wanted),
    scan: (wanted = {}) => readLog(connection, names, placed, end.size() - 1, wanted),
    subscribe: (wanted) => subscribe(connection, source, wanted),
    head: async () => end.head(),
    positionAt: async (instant) => end.positionAt(instant),
    ...snapshotKeeper(connection, busyTimeoutMs),
    tree: storedTree(log),
    inline: inlineVerbs(inline),
    streamShares: (eventsMax) => streamShares(connection, eventsMax),
    readShare: (share, upTo = end.size() - 1) => readShare(share, upTo),
    hasStreamOf: streamFinder(connection),
    integrityProblems: (apart) => integrityProblems(connection, apart),
    walkStreamIndex: (take) => walkStreamIndex(connection, take),
    commandKeyCheck: (size) => commandKeyCheck(connection, size),
    commandKeyProblems: () => commandKeyProblems(connection, end.size()),
    rebuildCommandKeys: () => rebuildCommandKeys(connection, end.size, busyTimeoutMs),
    scatteredCommands: (max) => scatteredCommands(connection, max),
    space: () => spaceOf(connection),
    close,
    [Symbol.asyncDispose]: close,
  }
}

const storedTree = ({ connection, end, readNode }: LogAccess): StoredTree => ({
  size: end.size,
  root: (size = end.size()) => rootAt(readNode, size),
  readNode,
  leafHashes: (from, to) => leafHashes(connection, from, to),
  leaves: (from = 0, to = end.size()) => storedLeaves(connection, from, to),
  columnReader: () => columnReader(connection),
  elsewhere: elsewhereOf(connection.path),
})

const inlineVerbs = (workings: InlineWorkings): InlineProjections => ({
  read: inlineReader(workings),
  catchUp: (name) => async () => catchUpInline(workings, entryOf(workings, name))(),
  rebuild: (name) => async () => rebuildInline(workings, entryOf(workings, name))(),
})

const closer =
  ({ handle, committed }: Connection, queue: AppendQueue, checkpoints: Checkpointer) =>
  async (): Promise<void> => {
    await queue.drained()
    await checkpoints.close()
    if (handle.isOpen) handle.close()
    for (const wake of committed) wake()
  }
