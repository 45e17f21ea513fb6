import { groupAppender } from './append-group.ts'
import { type AppendQueue, appendQueue } from './append-queue.ts'
import { appendChecker } from './check-append.ts'
import type { Checkpointer } from './checkpointer.ts'
import type { FindCommand } from './find-command.ts'
import type { InlineWorkings } from './inline/inline-entry.ts'
import { projectInline } from './inline/project-inline.ts'
import { appendInserter } from './insert-append.ts'
import type { LogAccess } from './log-access.ts'
import type { StoreOptions } from './store-options.ts'
import { writerMemory } from './writer-memory.ts'

/** Puts the steps of an append together, from the queue to the tree. */
export const writer = (
  { connection, names, readNode }: LogAccess,
  find: FindCommand,
  inline: InlineWorkings,
  checkpoints: Checkpointer,
  options: Required<StoreOptions>,
): AppendQueue => {
  const memory = writerMemory(connection, readNode, names)
  const appendGroup = groupAppender(connection, {
    clock: options.clock,
    memory,
    find,
    check: appendChecker(connection, memory.heads),
    insert: appendInserter(connection, memory),
    project: projectInline(inline),
  })
  return appendQueue(connection, appendGroup, checkpoints, options)
}
