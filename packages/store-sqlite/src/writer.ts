import { appendGroup } from './append-group.ts'
import { type AppendQueue, appendQueue, type PrepareAppends } from './append-queue.ts'
import { appendChecker } from './check-append.ts'
import type { Checkpointer } from './checkpointer.ts'
import { commandFinder } from './commands/find-command.ts'
import type { RowsOfCommand } from './commands/rows-of-command.ts'
import type { InlineWorkings } from './inline/inline-entry.ts'
import { projectInline } from './inline/project-inline.ts'
import { appendInserter } from './insert-append.ts'
import type { LogAccess } from './log-access.ts'
import type { StoreOptions } from './store-options.ts'
import type { WriterMemory } from './writer-memory.ts'

/** Puts the steps of an append together, from the queue to the tree. */
export const writer = (
  { connection, names }: LogAccess,
  memory: WriterMemory,
  rowsOf: RowsOfCommand,
  inline: InlineWorkings,
  checkpoints: Checkpointer,
  options: Required<StoreOptions>,
): AppendQueue => {
  const size = (): number => memory.edge().tree.size()
  const group = appendGroup(connection, {
    clock: options.clock,
    memory,
    find: commandFinder(rowsOf, names, size),
    check: appendChecker(connection, memory.heads),
    insert: appendInserter(connection, memory),
    project: projectInline(inline),
  })
  return appendQueue(connection, prepared(memory, size), group, checkpoints, options)
}

/** Swallows read errors: the group will meet the same error, and reports it. */
const prepared =
  ({ commands }: WriterMemory, size: () => number): PrepareAppends =>
  (appends) => {
    try {
      return commands.prepare(appends, size())
    } catch {
      return true
    }
  }
