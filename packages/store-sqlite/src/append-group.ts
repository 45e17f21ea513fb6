import type { Appended, AppendFailure } from '@coflyfr/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { CheckAppend } from './check-append.ts'
import type { FindCommand } from './commands/find-command.ts'
import type { Connection } from './connection.ts'
import type { EncodedAppend } from './encode.ts'
import type { InsertAppend } from './insert-append.ts'
import {
  beginTransaction,
  commitTransaction,
  type Failed,
  type Worked,
  workInTransaction,
} from './transaction.ts'
import type { WriterMemory } from './writer-memory.ts'

/** The answer to one append of a group. */
export type Answer = Either<AppendFailure, Appended>

/** A transaction of appends, which may take more of them in each turn of the event loop before it is committed. */
export interface AppendGroup {
  /** Works on some appends, in a transaction that is opened where none is; answers in their order. */
  readonly work: (some: readonly EncodedAppend[]) => Worked<readonly Answer[]> | Failed
  /** Commits what was worked on; null where that went well. */
  readonly commit: () => Failed | null
}

/** The steps that a group goes through. */
export interface AppendSteps {
  /** Microseconds since 1970. */
  readonly clock: () => number
  readonly memory: WriterMemory
  readonly find: FindCommand
  readonly check: CheckAppend
  readonly insert: InsertAppend
  /** Folds the events from this position on into the inline projections. */
  readonly project: (firstPosition: number) => void
}

/**
 * Prepares the commit of groups: each append is checked in its turn and sees those before it, a failed check drops that
 * append alone, and a second append of one command gets the first one's answer.
 */
export const appendGroup = (connection: Connection, steps: AppendSteps): AppendGroup => {
  const { clock, memory, find, check, insert, project } = steps
  let isOpen = false

  const take = (append: EncodedAppend, now: number): Answer => {
    const { commandId, commandHash } = append.options
    const earlier = find(commandId, commandHash)
    if (isLeft(earlier)) return earlier
    if (earlier.right !== null) return right(earlier.right)
    const admitted = check(append, memory.edge(), now)
    return isLeft(admitted) ? admitted : right(insert(append, admitted.right))
  }

  const takeAll = (some: readonly EncodedAppend[]): readonly Answer[] => {
    if (!isOpen) memory.refresh()
    isOpen = true
    const now = clock()
    const firstPosition = memory.edge().tree.size()
    const answers = some.map((append) => take(append, now))
    if (memory.edge().tree.size() > firstPosition) project(firstPosition)
    return answers
  }

  const ended = <Ending extends Failed | null>(ending: Ending): Ending => {
    isOpen = false
    if (ending !== null && ending.tag !== 'Busy') memory.forget()
    return ending
  }

  return {
    work: (some) => {
      const unopened = isOpen ? null : beginTransaction(connection)
      const worked = unopened ?? workInTransaction(connection, () => takeAll(some))
      return worked.tag === 'Worked' ? worked : ended(worked)
    },
    commit: () => ended(commitTransaction(connection)),
  }
}
