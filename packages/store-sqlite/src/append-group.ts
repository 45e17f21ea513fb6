import type { Appended, AppendFailure } from '@coflyfr/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { CheckAppend } from './check-append.ts'
import type { FindCommand } from './commands/find-command.ts'
import type { Connection } from './connection.ts'
import type { EncodedAppend } from './encode.ts'
import type { InsertAppend } from './insert-append.ts'
import { type Attempt, attemptTransaction } from './transaction.ts'
import type { WriterMemory } from './writer-memory.ts'

/** The answer to one append of a group. */
export type Answer = Either<AppendFailure, Appended>

/** What a committed group came to. */
interface GroupAnswers {
  /** In the order of the group. */
  readonly answers: readonly Answer[]
  /** What the appends took between the opening and the commit of their transaction, in milliseconds. */
  readonly workMs: number
}

/** Commits a group of appends in one transaction. */
export type AppendGroup = (group: readonly EncodedAppend[]) => Attempt<GroupAnswers>

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
export const groupAppender = (connection: Connection, steps: AppendSteps): AppendGroup => {
  const { clock, memory, find, check, insert, project } = steps

  const take = (append: EncodedAppend, now: number): Answer => {
    const { commandId, commandHash } = append.options
    const earlier = find(commandId, commandHash)
    if (isLeft(earlier)) return earlier
    if (earlier.right !== null) return right(earlier.right)
    const admitted = check(append, memory.edge(), now)
    return isLeft(admitted) ? admitted : right(insert(append, admitted.right))
  }

  return (group) => {
    const attempt = attemptTransaction(connection, () => {
      const start = performance.now()
      memory.refresh()
      const now = clock()
      const firstPosition = memory.edge().tail.size
      const answers = group.map((append) => take(append, now))
      if (memory.edge().tail.size > firstPosition) project(firstPosition)
      return { answers, workMs: performance.now() - start }
    })
    if (attempt.tag === 'RolledBack' || attempt.tag === 'Unknown') memory.forget()
    return attempt
  }
}
