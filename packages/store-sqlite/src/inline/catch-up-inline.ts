import { left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { inTransaction } from '../transaction.ts'
import type { Generation } from './generations.ts'
import type { InlineEntry, InlineWorkings } from './inline-entry.ts'
import type { InlineProjection, ProjectionStopped } from './inline-projection.ts'

/**
 * Folds what a projection has missed: one that is new to the ledger, or that other programs wrote past. It goes a page
 * at a time, each with its place in one transaction, so that it may be stopped anywhere. Answers with the position that
 * it reached.
 */
export const catchUpInline =
  (
    workings: InlineWorkings,
    { projection, fold }: InlineEntry,
  ): TaskEither<ProjectionStopped, number> =>
  async () => {
    const { connection, generations, lastPosition, busyTimeoutMs } = workings
    for (;;) {
      const seen = generations.live(projection)
      if (seen?.stopped != null) return left(stoppedOf(projection, seen.stopped))
      if (seen !== undefined && seen.position >= lastPosition()) return right(seen.position)
      await inTransaction(connection, busyTimeoutMs, () => {
        const generation = generations.live(projection) ?? generations.begin(projection, true)
        if (generation.stopped === null) fold(generation, lastPosition())
      })
      await connection.turns.next()
    }
  }

/** The refusal that tells where a projection stopped. */
export const stoppedOf = (
  { name, version }: InlineProjection,
  { position, cause }: NonNullable<Generation['stopped']>,
): ProjectionStopped => ({ tag: 'ProjectionStopped', name, version, position, cause })
