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

/** A transaction of appends. It may take more of them in each turn of the event loop before it is committed. */
export interface AppendGroup {
  /** Inserts some appends, opening a transaction if none is open. Returns their answers in order. */
  readonly work: (some: readonly EncodedAppend[]) => Worked<readonly Answer[]> | Failed
  /** Commits what was inserted; null on success. */
  readonly commit: () => Failed | null
}

/** The steps of a group. */
export interface AppendSteps {
  /** Microseconds since 1970. */
  readonly clock: () => number
  readonly memory: WriterMemory
  readonly find: FindCommand
  readonly check: CheckAppend
  readonly insert: InsertAppend
  /** Folds the events from `firstPosition` on into the inline projections. */
  readonly project: (firstPosition: number) => void
}

/**
 * Prepares groups. Each append is checked in turn and sees those before it. A failed check drops only that append, and a
 * second append of the same command gets the answer of the first.
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
